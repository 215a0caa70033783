package breakout.slide;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.answer.Answer;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.session.Session;

/** The hall's screen of a session, and what is put on it. It names an answer and never holds its words. */
@Entity
public class Screen extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    private Session session;

    @Enumerated(EnumType.STRING)
    private Slide slide = Slide.FOLLOW;

    @Column(name = "answer_id")
    private UUID answer;

    private Integer card;

    /** Rises with each change. */
    @Version
    private int number;

    /** Something else is on the screen. */
    public record Changed(String code) implements Happening {
    }

    protected Screen() {
    }

    private Screen(Session session) {
        this.session = session;
    }

    /** The session's screen; before anybody has put anything on it, it follows the round. */
    static Screen of(Session session) {
        return Screen.<Screen> find("session", session).firstResultOptional().orElseGet(() -> new Screen(session));
    }

    /** The screen of the session with this code, if an answer is on it. */
    static Optional<Screen> quoting(String code) {
        return find("session.code = ?1 and answer is not null", code).firstResultOptional();
    }

    /** Puts a slide on it; an answer has {@link #quote} for that. */
    public Changed show(Slide next) {
        if (next == Slide.QUOTE) {
            throw Refusal.badInput("answer", "answer_to_show_missing");
        }
        slide = next;
        answer = null;
        return changed();
    }

    /** Puts the words of an answer on it. @throws Refusal 409 if it is not released */
    public Changed quote(Answer released) {
        Refusal.unless(released.released(), "answer_not_released");
        slide = Slide.QUOTE;
        answer = released.id();
        return changed();
    }

    /** Puts a card of the final report on it. @throws Refusal 400, field {@code card}, for one before the first */
    Changed turn(int next) {
        if (next < 1) {
            throw Refusal.badInput("card", "card_unknown");
        }
        card = next;
        return show(Slide.REPORT);
    }

    /** The card of the report that is on it, or was there last, has another place. */
    Changed keep(int place) {
        card = place;
        return changed();
    }

    public Slide slide() {
        return slide;
    }

    /** Which answer is quoted on it; empty unless its slide is {@link Slide#QUOTE}. */
    public Optional<UUID> answer() {
        return Optional.ofNullable(answer);
    }

    /**
     * Which card of the final report is on it, from 1; where another slide is, the one that was there last. The report may have
     * fewer: then its last is meant.
     */
    public int card() {
        return card == null ? 1 : card;
    }

    /** 0 before anybody has put anything on it; rises with each change. */
    public int number() {
        return id == null ? 0 : number + 1;
    }

    private Changed changed() {
        return new Changed(session.code());
    }
}
