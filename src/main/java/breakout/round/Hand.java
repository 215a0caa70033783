package breakout.round;

import java.time.Duration;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.delegation.Seat;
import breakout.kernel.Refusal;

/** What a seat shows the facilitator in a round: that it needs help, that it is done, that it took more time. */
@Entity
public class Hand extends PanacheEntityBase {

    /** What a seat is given at a time. */
    public static final Duration MORE = Duration.ofMinutes(2);
    /** As often as WCAG 2.2, SC 2.2.1 asks for. */
    public static final int MOST_TIMES = 10;

    /** What can be raised and taken down. */
    public enum Sign {
        HELP,
        DONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Round round;

    @ManyToOne(fetch = FetchType.LAZY)
    private Seat seat;

    private boolean help;
    private boolean done;
    private int timesGiven;

    protected Hand() {
    }

    Hand(Round round, Seat seat) {
        this.round = round;
        this.seat = seat;
    }

    void show(Sign sign, boolean up) {
        switch (sign) {
            case HELP -> help = up;
            case DONE -> done = up;
        }
    }

    /** @throws Refusal 409 if this seat was given more time {@link #MOST_TIMES} times */
    void moreTime() {
        Refusal.unless(timesGiven < MOST_TIMES, "more_time_exhausted", MOST_TIMES);
        timesGiven++;
        done = false;
    }

    public boolean done() {
        return done;
    }

    /** What the seat was given for itself, after the bell of the others. */
    public Duration extra() {
        return MORE.multipliedBy(timesGiven);
    }
}
