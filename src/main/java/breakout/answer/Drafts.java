package breakout.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.access.Asker.Seated;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.kernel.Scribe;
import breakout.round.Gate;
import breakout.round.Hands;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.round.Sealing;
import breakout.round.State;
import breakout.technology.Kind;

/** Keeps what is being written, as it is being written, and collects it when its round is sealed: no last sentence is lost. */
@ApplicationScoped
public class Drafts {

    private final Clerk clerk;
    private final Voices voices;
    private final Gate gate;
    private final Scribe scribe;
    private final Event<Happening> happenings;

    Drafts(Clerk clerk, Voices voices, Gate gate, Scribe scribe, Event<Happening> happenings) {
        this.clerk = clerk;
        this.voices = voices;
        this.gate = gate;
        this.scribe = scribe;
        this.happenings = happenings;
    }

    /**
     * @param answer under which it will be sent; null for the next one of this box
     * @param sequence rises with every saving of the same box; null for the newest
     * @param arrival when it reached the server
     * @throws breakout.kernel.Refusal 409 once its round takes no more
     */
    public void keep(Seated asker, Draft draft, UUID answer, Long sequence, Instant arrival) {
        UUID id = answer == null ? next(asker, draft.question(), draft.kind()) : answer;
        gate.together(asker.session().code(), () -> scribe.write(() -> {
            Round round = Rounds.running(asker.session(), draft.question());
            // before the opening and in a pause one may go on writing
            boolean late = round.state() != State.PLANNED && round.state() != State.PAUSED
                    && round.takeAt(arrival, Hands.extra(round, asker.seat()));
            if (Answer.findByIdOptional(id).isEmpty()) {
                Optional<Unsent> known = Unsent.in(asker.session(), asker.ownerHash(), draft.question(), draft.kind());
                Unsent unsent = known
                        .orElseGet(() -> new Unsent(asker.session(), draft.question(), draft.kind(), origin(asker)));
                unsent.keep(draft, id, order(unsent, sequence), late);
                unsent.persist();
                tellIf(known.isEmpty(), asker);
            }
            return round;
        }));
    }

    /** The box is empty again. */
    public void empty(Seated asker, int question, Kind kind, Long sequence) {
        scribe.write(() -> {
            Optional<Unsent> unsent = Unsent.in(asker.session(), asker.ownerHash(), question, kind);
            unsent.ifPresent(each -> each.empty(order(each, sequence)));
            tellIf(unsent.isPresent(), asker);
            return question;
        });
    }

    /** The same until an answer has been sent from this box: sending one text twice makes one answer, without a script. */
    public static UUID next(Seated asker, int question, Kind kind) {
        long sent = Answers.everSent(asker.session(), asker.ownerHash(), question);
        return UUID.nameUUIDFromBytes(
                (asker.ownerHash() + " " + question + " " + kind + " " + sent).getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody sits there any more: what they did not send is nobody's. */
    public void dropAll(Seated asker) {
        Retried.inTransaction(() -> Unsent.delete("session = ?1 and ownerHash = ?2", asker.session(), asker.ownerHash()));
    }

    /** Nothing can be sent any more: what stands in the boxes is taken, as its authors were told. */
    void collect(@Observes Sealing sealing) {
        Round round = sealing.round();
        if (round.session().switches().collectsDrafts()) {
            List<Unsent> unsent = Unsent.to(round.session(), round.question());
            unsent.forEach(each -> {
                if (Answer.findByIdOptional(each.answer()).isEmpty()) {
                    Draft draft = each.draft();
                    Answer.submit(each.answer(), round.session(), draft, clerk.file(round.session(), draft),
                            each.origin(round.number()));
                }
                each.delete();
            });
            if (!unsent.isEmpty()) {
                happenings.fire(new Answer.Changed(round.session().code(), true));
            }
        }
    }

    /** How many write is told; how much is not. */
    private void tellIf(boolean anotherWrites, Seated asker) {
        if (anotherWrites) {
            happenings.fire(new Unsent.Changed(asker.session().code()));
        }
    }

    private static long order(Unsent unsent, Long sequence) {
        return sequence == null ? unsent.sequence() + 1 : sequence;
    }

    private Origin origin(Seated asker) {
        return new Origin(0, asker.seat().groupNumber(), false, asker.ownerHash(), voices.of(asker.seat().delegation()));
    }
}
