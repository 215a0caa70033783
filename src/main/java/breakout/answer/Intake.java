package breakout.answer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker.Seated;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Scribe;
import breakout.round.Gate;
import breakout.round.Hands;
import breakout.round.Round;
import breakout.round.Rounds;

/** Takes answers in: each under the identity its browser gave it, so that sending again changes nothing. */
@ApplicationScoped
public class Intake {

    /** What became of an answer that was sent; {@code first} if it had not been sent before. */
    public record Receipt(Answer answer, boolean first) {
    }

    private final Clerk clerk;
    private final Voices voices;
    private final Gate gate;
    private final Scribe scribe;
    private final Event<Happening> happenings;

    Intake(Clerk clerk, Voices voices, Gate gate, Scribe scribe, Event<Happening> happenings) {
        this.clerk = clerk;
        this.voices = voices;
        this.gate = gate;
        this.scribe = scribe;
        this.happenings = happenings;
    }

    /**
     * @param arrival when it reached the server; decides whether it came in time
     * @throws Refusal 409 where the round takes no answers, 403 if somebody else sent an answer under this identity
     */
    public Receipt take(Seated asker, UUID id, Draft draft, Instant arrival) {
        // what is refused is refused before it is read, and what is read waits for nobody's transaction
        demandOpen(asker, id, draft, arrival);
        FiledUnder filing = clerk.file(asker.session(), draft);
        return gate.together(asker.session().code(),
                () -> scribe.write(() -> takeOnce(asker, id, draft, filing.copy(), arrival)));
    }

    /** A look ahead, outside any transaction; what counts is what is found at the writing. */
    private static void demandOpen(Seated asker, UUID id, Draft draft, Instant arrival) {
        if (Answer.findByIdOptional(id).isEmpty()) {
            Round round = Rounds.running(asker.session(), draft.question());
            round.takeAt(arrival, Hands.extra(round, asker.seat()));
        }
    }

    private Receipt takeOnce(Seated asker, UUID id, Draft draft, FiledUnder filing, Instant arrival) {
        Optional<Answer> sent = Answer.findByIdOptional(id);
        return sent.map(answer -> again(asker, answer, draft, filing, arrival))
                .orElseGet(() -> first(asker, id, draft, filing, arrival));
    }

    private Receipt first(Seated asker, UUID id, Draft draft, FiledUnder filing, Instant arrival) {
        var round = Rounds.running(asker.session(), draft.question());
        boolean late = round.takeAt(arrival, Hands.extra(round, asker.seat()));
        var origin = new Origin(round.number(), asker.seat().groupNumber(), late, asker.ownerHash(),
                voices.of(asker.seat().delegation()));
        var answer = Answer.submit(id, asker.session(), draft, filing, origin);
        Unsent.sent(asker.ownerHash(), id);
        happenings.fire(new Answer.Changed(asker.session().code(), true));
        return new Receipt(answer, true);
    }

    private Receipt again(Seated asker, Answer answer, Draft draft, FiledUnder filing, Instant arrival) {
        answer.origin().demandOwner(asker.ownerHash());
        if (answer.withdrawn()) {
            throw Refusal.conflict("answer_withdrawn");
        }
        if (!answer.says(draft)) {
            Refusal.unless(answer.question() == draft.question(), "answer_of_another_question");
            happenings.fire(answer.revise(draft, filing, late(asker, answer, arrival)));
        }
        return new Receipt(answer, false);
    }

    /** Its author takes an answer back, while its round takes answers; taking back twice is once. */
    public void withdraw(Seated asker, UUID id, Instant arrival) {
        gate.together(asker.session().code(), () -> scribe.write(() -> {
            var answer = Answers.sent(asker.session(), id);
            answer.origin().demandOwner(asker.ownerHash());
            if (!answer.withdrawn()) {
                late(asker, answer, arrival);
                happenings.fire(answer.withdraw());
            }
            return answer;
        }));
    }

    /** By the round it was taken in; while that is closed, another run of the question does not open it again. */
    private static boolean late(Seated asker, Answer answer, Instant arrival) {
        Round round = Rounds.numbered(answer.session(), answer.origin().roundNumber());
        return round.takeAt(arrival, Hands.extra(round, asker.seat()));
    }
}
