package breakout.step;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.session.Session;

/** One thing that somebody did at the desk, and what was there before. */
@Entity
public class Step extends PanacheEntityBase {

    /** As far back as somebody remembers what they did. */
    public static final int MOST = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private String who;

    @Enumerated(EnumType.STRING)
    private Act act;

    private Integer number;
    private int things;
    private int roundNumber;
    private String changes;

    /**
     * What was done to what.
     *
     * @param number by which the room calls it; null for several, and for what has none
     * @param things how many at once
     * @param roundNumber the last round in which any of them came
     */
    public record Deed(Act act, Integer number, int things, int roundNumber) {
    }

    protected Step() {
    }

    /** The oldest beyond {@link #MOST} is forgotten. */
    static void take(Session session, String who, Deed deed, String changes) {
        var step = new Step();
        step.session = session;
        step.who = who;
        step.act = deed.act();
        step.number = deed.number();
        step.things = deed.things();
        step.roundNumber = deed.roundNumber();
        step.changes = changes;
        step.persist();
        List<Step> beyond = Step.<Step> find("session = ?1 and who = ?2 order by id desc", session, who)
                .range(MOST, MOST + 1).list();
        beyond.forEach(Step::delete);
    }

    void goOn(String changed) {
        changes = changed;
    }

    static Optional<Step> last(Session session, String who) {
        return Step.<Step> find("session = ?1 and who = ?2 order by id desc", session, who).firstResultOptional();
    }

    /** From this round on. */
    static void forget(Session session, int fromRound) {
        delete("session = ?1 and roundNumber >= ?2", session, fromRound);
    }

    static void forget(Session session, Act act) {
        delete("session = ?1 and act = ?2", session, act);
    }

    public Act act() {
        return act;
    }

    /** Empty for several things, and for what has no number. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public int things() {
        return things;
    }

    String changes() {
        return changes;
    }
}
