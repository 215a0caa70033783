package breakout.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.highlight.Wording;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.round.Rounds;
import breakout.session.Session;

/**
 * The report a session's rapporteur writes. A revision is a draft until it is finalised; changing the messages of a final
 * report, or reopening it, begins the next revision, while everyone else goes on reading the last that was final.
 */
@Entity
public class Report extends PanacheEntityBase {

    /** Three are spoken in two minutes; more than seven are a paper. */
    public static final int MOST_MESSAGES = 7;
    /** More than a plenary has delegations that speak. */
    public static final int MOST_RESERVATIONS = 200;
    /** In code points. */
    public static final int LONGEST_MESSAGE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    private Session session;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private int revision = 1;

    @ElementCollection
    @CollectionTable(name = "report_message", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "place")
    private List<Message> messages = new ArrayList<>();

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    @OrderBy("revision")
    private List<FinalReport> finals = new ArrayList<>();

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Reservation> reservations = new ArrayList<>();

    /** A report was written, finalised or reopened. */
    public record Changed(String code) implements Happening {
    }

    protected Report() {
    }

    private Report(Session session) {
        this.session = session;
    }

    /** The session's report; before anybody has written to it, an empty first draft. */
    static Report of(Session session) {
        return Report.<Report> find("session", session).firstResultOptional().orElseGet(() -> new Report(session));
    }

    /**
     * @throws Refusal 400, field {@code messages}, for more than {@link #MOST_MESSAGES} or one that is too long, and as
     *         {@link Message#read}
     */
    Changed write(Opening opening) {
        List<Message> written = Message.read(opening, session.language(), messages());
        if (written.size() > MOST_MESSAGES) {
            throw Refusal.badInput("messages", "messages_too_many", MOST_MESSAGES);
        }
        if (!written.equals(List.copyOf(messages))) {
            beginNextRevision();
            messages.clear();
            messages.addAll(written);
        }
        return changed();
    }

    /** Answers are called by other numbers from now on. */
    void rename(Map<Integer, Integer> numbers) {
        messages.replaceAll(message -> message.renamed(numbers));
        reservations.forEach(each -> each.rename(numbers));
    }

    /** Whether it would stay as it is if this was written. @throws Refusal as {@link #write} */
    boolean says(Opening opening) {
        return Message.read(opening, session.language(), messages()).equals(messages());
    }

    /** This revision becomes final, and reads as this document ever after. */
    Changed finalise(String document, Instant now) {
        beginNextRevision();
        state = State.FINAL;
        finals.add(new FinalReport(this, revision, now, document));
        return changed();
    }

    /** Takes down what somebody in the plenary holds otherwise. @throws Refusal 409 for more than {@link #MOST_RESERVATIONS} */
    Reservation reserve(Placement about, Wording wording) {
        Refusal.unless(reservations.size() < MOST_RESERVATIONS, "reservations_too_many", MOST_RESERVATIONS);
        beginNextRevision();
        var taken = new Reservation(this, about, wording);
        reservations.add(taken);
        return taken;
    }

    /** Strikes one out. @param id as an address has it @throws Refusal 404 if there is none with this id */
    void strike(String id) {
        Reservation struck = reservations.stream().filter(each -> String.valueOf(each.id()).equals(id)).findFirst()
                .orElseThrow(() -> Refusal.notFound("reservation_unknown"));
        beginNextRevision();
        reservations.remove(struck);
    }

    Changed reopen() {
        Refusal.unless(state == State.FINAL, "report_not_final");
        beginNextRevision();
        return changed();
    }

    private void beginNextRevision() {
        if (state == State.FINAL) {
            state = State.DRAFT;
            revision++;
        }
    }

    Changed changed() {
        return new Changed(session.code());
    }

    State state() {
        return state;
    }

    /** Of the draft at hand, or of what is final. From 1. */
    int revision() {
        return revision;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Reservation> reservations() {
        return List.copyOf(reservations);
    }

    long dealt() {
        return Rounds.sealed(session);
    }

    Optional<FinalReport> latest() {
        return finals.isEmpty() ? Optional.empty() : Optional.of(finals.get(finals.size() - 1));
    }

    /** The number of the latest final revision, without a look at what it says; empty while none is final. */
    static Optional<Integer> latestFinal(Session session) {
        return Report.find("select max(each.revision) from Report r join r.finals each where r.session = ?1", session)
                .project(Integer.class).stream().filter(Objects::nonNull).findFirst();
    }

    /** The latest final revision before this one, or that of this number if it is before; null asks for any. */
    Optional<FinalReport> former(int before, Integer revision) {
        return finals.stream().filter(each -> each.revision() < before && (revision == null || each.revision() == revision))
                .reduce((earlier, later) -> later);
    }

    /** The revision that {@link #finalise} would make final. */
    int nextFinal() {
        return state == State.FINAL ? revision + 1 : revision;
    }
}
