package breakout.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Seated;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.round.Hands;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.technology.Kind;

/** Keeps what is being written, as it is being written. */
@ApplicationScoped
public class Drafts {

    private final Voices voices;
    private final InTray inTray;
    private final Event<Happening> happenings;

    Drafts(Voices voices, InTray inTray, Event<Happening> happenings) {
        this.voices = voices;
        this.inTray = inTray;
        this.happenings = happenings;
    }

    /** @param answer null where that very text was sent already */
    private record Terms(UUID answer, boolean late) {
    }

    /**
     * @param answer under which it will be sent; null for the next one of this box
     * @param sequence rises with every saving of the same box; null for the newest, which is kept under a fresh identity where
     *        another text was sent under that one
     * @param arrival when it reached the server
     * @throws Refusal 409 once its round takes no more, or if another text was sent under that identity
     */
    public void keep(Seated asker, Draft draft, UUID answer, Long sequence, Instant arrival) {
        UUID wished = answer == null ? next(asker, draft.question(), draft.kind()) : answer;
        inTray.write(asker.session(), () -> terms(asker, draft, wished, sequence, arrival), terms -> {
            if (terms.answer() != null) {
                put(asker, Unsent.box(draft.kind()), draft, terms, sequence);
            }
            return terms;
        });
    }

    private static Terms terms(Seated asker, Draft draft, UUID wished, Long sequence, Instant arrival) {
        boolean late = late(asker, Rounds.running(asker.session(), draft.question()), arrival);
        Answer sent = Answer.findById(wished);
        if (sent == null) {
            return new Terms(wished, late);
        }
        boolean own = sent.origin().ownerHash().equals(asker.ownerHash());
        if (own && !sent.withdrawn() && sent.text().equals(draft.text())) {
            return new Terms(null, late);
        }
        // who counts the savings may have sent this one before what was sent: only they know
        Refusal.unless(sequence == null, "answer_sent");
        return new Terms(next(asker, draft.question(), draft.kind()), late);
    }

    /**
     * Keeps what its author writes anew of an answer; of one that was taken back, nothing.
     *
     * @throws Refusal 409 once the round it was sent in takes no more, 403 if somebody else sent it, 404 if nobody did
     */
    public void keepRevision(Seated asker, Draft draft, UUID answer, Long sequence, Instant arrival) {
        inTray.write(asker.session(), () -> revisionTerms(asker, draft, answer, arrival), terms -> {
            Answer sent = Answers.sent(asker.session(), answer);
            if (!sent.withdrawn()) {
                put(asker, Unsent.box(sent), draft, terms, sequence);
            }
            return terms;
        });
    }

    private static Terms revisionTerms(Seated asker, Draft draft, UUID answer, Instant arrival) {
        Answer sent = Answers.sent(asker.session(), answer);
        sent.origin().demandOwner(asker.ownerHash());
        Refusal.unless(sent.question() == draft.question(), "answer_of_another_question");
        return new Terms(answer, !sent.withdrawn() && late(asker, Intake.takenIn(asker, sent), arrival));
    }

    /** The box is empty again. */
    public void empty(Seated asker, int question, Kind kind, Long sequence) {
        inTray.write(asker.session(),
                () -> empty(asker, Unsent.in(asker.session(), asker.ownerHash(), question, Unsent.box(kind)), sequence));
    }

    /** The answer stays as it was sent. */
    public void emptyRevision(Seated asker, UUID answer, Long sequence) {
        inTray.write(asker.session(), () -> empty(asker, Unsent.revising(asker.ownerHash(), answer), sequence));
    }

    private boolean empty(Seated asker, Optional<Unsent> unsent, Long sequence) {
        unsent.ifPresent(each -> each.empty(order(each, sequence)));
        tellIf(unsent.isPresent(), asker);
        return unsent.isPresent();
    }

    private void put(Seated asker, String box, Draft draft, Terms terms, Long sequence) {
        Optional<Unsent> known = Unsent.in(asker.session(), asker.ownerHash(), draft.question(), box);
        Unsent unsent = known.orElseGet(() -> new Unsent(asker.session(), draft.question(), box, origin(asker)));
        unsent.keep(draft, terms.answer(), order(unsent, sequence), terms.late());
        unsent.persist();
        tellIf(known.isEmpty(), asker);
    }

    /** Before the opening and in a pause one may go on writing. */
    private static boolean late(Seated asker, Round round, Instant arrival) {
        return round.state() != State.PLANNED && round.state() != State.PAUSED
                && round.takeAt(arrival, Hands.extra(round, asker.seat()));
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
        return new Origin(0, asker.seat().groupNumber(), false, asker.ownerHash(), voices.of(asker.seat().delegation()),
                Byline.of(asker.seat().delegation(), false));
    }
}
