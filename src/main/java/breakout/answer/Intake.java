package breakout.answer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Seated;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.round.Hands;
import breakout.round.Round;
import breakout.round.Rounds;

/** Takes answers in: each under the identity its browser gave it, so that sending again changes nothing. */
@ApplicationScoped
public class Intake {

    /** What became of an answer that was sent; {@code first} if it had not been sent before. */
    public record Receipt(Answer answer, boolean first) {
    }

    private final Voices voices;
    private final InTray inTray;
    private final Event<Happening> happenings;

    Intake(Voices voices, InTray inTray, Event<Happening> happenings) {
        this.voices = voices;
        this.inTray = inTray;
        this.happenings = happenings;
    }

    /**
     * @param arrival when it reached the server; decides whether it came in time
     * @throws Refusal 409 where the round takes no answers, 403 if somebody else sent an answer under this identity
     */
    public Receipt take(Seated asker, UUID id, Draft draft, Instant arrival) {
        return inTray.write(asker.session(), () -> standing(asker, id, draft, arrival),
                standing -> standing.sent() == null ? first(asker, id, draft, standing) : again(asker, draft, standing));
    }

    /** @param sent the answer as it was sent before; null if it was not */
    private record Standing(Answer sent, Round round, boolean late) {
    }

    private static Standing standing(Seated asker, UUID id, Draft draft, Instant arrival) {
        Optional<Answer> sent = Answer.findByIdOptional(id);
        if (sent.isPresent()) {
            return new Standing(sent.get(), null, late(asker, sent.get(), draft, arrival));
        }
        Round round = Rounds.running(asker.session(), draft.question());
        return new Standing(null, round, late(asker, round, arrival));
    }

    /** @throws Refusal if it may not be taken at all */
    private static boolean late(Seated asker, Answer answer, Draft draft, Instant arrival) {
        answer.origin().demandOwner(asker.ownerHash());
        if (answer.withdrawn()) {
            throw Refusal.conflict("answer_withdrawn");
        }
        if (answer.says(draft)) {
            return answer.origin().late();
        }
        Refusal.unless(answer.question() == draft.question(), "answer_of_another_question");
        return late(asker, takenIn(asker, answer), arrival);
    }

    private Receipt first(Seated asker, UUID id, Draft draft, Standing standing) {
        var origin = new Origin(standing.round().number(), asker.seat().groupNumber(), standing.late(), asker.ownerHash(),
                voices.of(asker.seat().delegation()), byline(asker, draft));
        var answer = Answer.submit(id, asker.session(), draft, origin);
        Box.empty(asker, id);
        happenings.fire(new Answer.Changed(asker.session().code(), true, true));
        return new Receipt(answer, true);
    }

    private static Byline byline(Seated asker, Draft draft) {
        return Byline.of(asker.seat().delegation(), draft.consent());
    }

    private Receipt again(Seated asker, Draft draft, Standing standing) {
        Answer answer = standing.sent();
        if (!answer.says(draft)) {
            Box.empty(asker, answer.id());
            happenings.fire(answer.revise(draft, standing.late(), byline(asker, draft)));
        }
        return new Receipt(answer, false);
    }

    /** Its author takes an answer back, while its round takes answers; taking back twice is once. */
    public void withdraw(Seated asker, UUID id, Instant arrival) {
        inTray.write(asker.session(), () -> mayWithdraw(asker, id, arrival), answer -> {
            if (!answer.withdrawn()) {
                Box.empty(asker, id);
                happenings.fire(answer.withdraw());
            }
            return answer;
        });
    }

    private static Answer mayWithdraw(Seated asker, UUID id, Instant arrival) {
        var answer = Answers.sent(asker.session(), id);
        answer.origin().demandOwner(asker.ownerHash());
        if (!answer.withdrawn()) {
            late(asker, takenIn(asker, answer), arrival);
        }
        return answer;
    }

    /** While that is closed, another run of the question does not open it again. */
    static Round takenIn(Seated asker, Answer answer) {
        return Rounds.numbered(asker.session(), answer.origin().roundNumber());
    }

    private static boolean late(Seated asker, Round round, Instant arrival) {
        return round.takeAt(arrival, Hands.extra(round, asker.seat()));
    }
}
