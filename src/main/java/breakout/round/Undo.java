package breakout.round;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import breakout.session.Deed;

/** The last thing a person did to a round, with all that it replaced. */
@Embeddable
class Undo {

    /** Long enough to see that it was the wrong button, short enough that nobody has acted on it. */
    static final Duration POSSIBLE_FOR = Duration.ofSeconds(10);

    @Enumerated(EnumType.STRING)
    private Deed undoDeed;

    private Instant undoUntil;
    private Long undoLeftMillis;

    @Embedded
    @AttributeOverride(name = "state", column = @Column(name = "before_state"))
    @AttributeOverride(name = "timing.graceSeconds", column = @Column(name = "before_grace_seconds"))
    @AttributeOverride(name = "timing.bellAt", column = @Column(name = "before_bell_at"))
    @AttributeOverride(name = "timing.sealedAt", column = @Column(name = "before_sealed_at"))
    @AttributeOverride(name = "timing.pausedAt", column = @Column(name = "before_paused_at"))
    @AttributeOverride(name = "timing.remainingMillis", column = @Column(name = "before_remaining_millis"))
    private Course before;

    protected Undo() {
    }

    Undo(Deed deed, Course course, Instant now) {
        undoDeed = deed;
        undoUntil = now.plus(POSSIBLE_FOR);
        undoLeftMillis = course.remaining(now).toMillis();
        before = course.copy();
    }

    Deed deed() {
        return undoDeed;
    }

    Instant until() {
        return undoUntil;
    }

    boolean possibleAt(Instant now) {
        return now.isBefore(undoUntil);
    }

    /** The server was away, or its clock was set. */
    void shift(Duration by) {
        undoUntil = undoUntil.plus(by);
        before.shift(by);
    }

    /** As it was; a bell that would have rung meanwhile gets the time back that was left. */
    Course course(Instant now) {
        Course as = before.copy();
        if (undoLeftMillis > 0) {
            as.revive(now, Duration.ofMillis(undoLeftMillis));
        }
        return as;
    }
}
