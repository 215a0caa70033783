package breakout.highlight;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.answer.Answer;
import breakout.answer.Draft;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.session.Session;
import breakout.technology.Kind;

/** What a group wants the plenary to hear, in its rapporteur's words, with the answers it rests on. */
@Entity
public class Highlight extends PanacheEntityBase {

    /** It begins as an answer reads. */
    public static final int LONGEST_TEXT = Draft.LONGEST_TEXT;

    @Id
    private UUID id = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @Embedded
    private Heading heading;

    @Embedded
    private Wording wording;

    @Embedded
    private Grounds grounds;

    private int place;
    private int edits;

    @ManyToOne(fetch = FetchType.EAGER)
    private ReadBack readBack;

    @Version
    private int version;

    @OneToMany(mappedBy = "highlight", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    @Fetch(FetchMode.SUBSELECT)
    private Set<Verdict> verdicts = new HashSet<>();

    /** A highlight was marked, worded, moved, dropped, or somebody of its group spoke of it. */
    public record Changed(String code, boolean byDelegate) implements Happening {
    }

    protected Highlight() {
    }

    /**
     * Marks answers of one group to one question; the first of them is its wording until it is worded anew.
     *
     * @throws Refusal 400, field {@code answers}, if they are of several groups or questions, or one of them is hidden
     */
    static Highlight mark(List<Answer> answers, int place) {
        Answer first = answers.get(0);
        var highlight = new Highlight();
        highlight.session = first.session();
        highlight.heading = Heading.of(first);
        highlight.place = place;
        highlight.wording = new Wording(first.text(), first.language());
        highlight.grounds = new Grounds(answers);
        highlight.persist();
        return highlight;
    }

    /**
     * Words it anew; what its group said of the words before is answered by that, but for reservations, which stand until
     * whoever made them takes them back.
     *
     * @param seen how often it had been edited when its words were last seen; null asks for no such care
     * @throws Refusal 409 while it is read back, and if somebody else has worded it since
     */
    Changed word(Wording anew, Integer seen, Instant now) {
        demandLoose(now);
        Refusal.unless(seen == null || seen == edits, "highlight_changed_meanwhile");
        if (!anew.equals(wording) || state(now) == State.CORRECTED) {
            wording = anew;
            edits++;
            readBack = null;
            verdicts.removeIf(verdict -> verdict.opinion() != Opinion.RESERVATION);
        }
        return changed();
    }

    /** Says what it speaks of, and of which kind it is; null leaves as it is. */
    Changed file(Set<String> codes, Kind other) {
        grounds.file(codes, other);
        return changed();
    }

    /** @throws Refusal 409 while it is read back */
    Changed drop(Instant now) {
        demandLoose(now);
        delete();
        return changed();
    }

    void move(int to) {
        place = to;
    }

    void ask(ReadBack question) {
        readBack = question;
    }

    /**
     * What a seat says of it; said again, it replaces what that seat said before.
     *
     * @param words null where the opinion needs none
     * @throws Refusal 409 unless its group is being asked
     */
    Changed judge(Opinion opinion, Wording words, String ownerHash, String voice, Instant at) {
        Refusal.unless(state(at) == State.READ_BACK, "read_back_over");
        Verdict verdict = verdicts().by(ownerHash).orElseGet(() -> {
            var first = new Verdict(this, ownerHash, voice);
            verdicts.add(first);
            return first;
        });
        verdict.become(opinion, words);
        return new Changed(session.code(), true);
    }

    private void demandLoose(Instant now) {
        Refusal.unless(state(now) != State.READ_BACK, "highlight_being_read_back");
    }

    private Changed changed() {
        return new Changed(session.code(), false);
    }

    /** As it is at this moment: what time does to a read-back needs no hand. */
    public State state(Instant now) {
        if (readBack == null) {
            return State.DRAFT;
        }
        if (readBack.isOpen(now)) {
            return State.READ_BACK;
        }
        return verdicts().corrections().isEmpty() ? State.CONFIRMED : State.CORRECTED;
    }

    public UUID id() {
        return id;
    }

    public Session session() {
        return session;
    }

    public Heading heading() {
        return heading;
    }

    public String text() {
        return wording.text();
    }

    public String language() {
        return wording.language();
    }

    /** How often it was worded anew: who words it says what they saw. */
    public int edits() {
        return edits;
    }

    public Grounds grounds() {
        return grounds;
    }

    public Verdicts verdicts() {
        return new Verdicts(verdicts);
    }
}
