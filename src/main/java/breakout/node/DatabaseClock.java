package breakout.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Metronome;
import breakout.kernel.SteadyClock;

/** Sets this server's clock by that of the database it shares, so that one bell rings on all servers at once. */
@ApplicationScoped
public class DatabaseClock {

    private static final Duration LOOK = Duration.ofSeconds(10);
    /** While it is not known well enough. */
    private static final Duration SOON = Duration.ofSeconds(1);
    /** A delegate would not see a bell that is off by this. */
    private static final Duration MOST_UNCERTAIN = Duration.ofMillis(250);
    /** The quickest answer tells best what time it is. */
    private static final int LOOKS = 3;
    /** Two clocks part by no more than one in so many, as computers' do. */
    private static final long DRIFT = 10_000;
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

    private final SteadyClock clock;
    private final AgroalDataSource database;
    private final Neighbours neighbours;
    private final Metronome metronome;
    private volatile long looked = System.nanoTime();
    /** The best so far; null where no other server can be there. */
    private volatile Reading known;

    /**
     * @param off how far this server's clock is behind, give or take the uncertainty
     * @param nanos when it was read
     */
    private record Reading(Duration off, Duration uncertainty, long nanos) {

        /** How well it tells the time now: the older, the less. */
        Duration doubt() {
            return uncertainty.plusNanos((System.nanoTime() - nanos) / DRIFT);
        }

        boolean isBetterThan(Reading other) {
            return other == null || doubt().compareTo(other.doubt()) < 0;
        }

        /** Whether it cannot be true together with the other, since a clock was set. */
        boolean belies(Reading other) {
            return off.abs().compareTo(uncertainty.plus(other.doubt())) > 0;
        }
    }

    DatabaseClock(SteadyClock clock, AgroalDataSource database, Neighbours neighbours, Metronome metronome) {
        this.clock = clock;
        this.database = database;
        this.neighbours = neighbours;
        this.metronome = metronome;
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (neighbours.possible()) {
            look();
            metronome.every(SOON, () -> {
                if (isUncertain() || System.nanoTime() - looked > LOOK.toNanos()) {
                    look();
                }
            });
        }
    }

    /** Whether this server knows too little of what time it is to say who came before the bell. */
    public boolean isUncertain() {
        Reading best = known;
        return best != null && best.doubt().compareTo(MOST_UNCERTAIN) > 0;
    }

    /** How well the time is known from now on. */
    void isKnownTo(Duration uncertainty) {
        known = new Reading(Duration.ZERO, uncertainty, System.nanoTime());
        if (isUncertain()) {
            LOG.warnf("The database tells the time %d ms late or more: no answers are taken", uncertainty.toMillis());
        }
    }

    /** A slow answer unsets nothing that a quick one has told, unless it belies it. */
    synchronized void look() {
        looked = System.nanoTime();
        Reading best = null;
        try (var connection = database.getConnection()) {
            for (int look = 0; look < LOOKS; look++) {
                Reading reading = read(connection);
                best = reading.isBetterThan(best) ? reading : best;
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The clock of the database cannot be read", away);
        }
        if (!best.isBetterThan(known) && !best.belies(known)) {
            return;
        }
        if (best.off().abs().compareTo(best.uncertainty()) > 0) {
            clock.advance(best.off());
            LOG.debugf("The clock was set by %d ms, to that of the database", best.off().toMillis());
        }
        isKnownTo(best.uncertainty());
    }

    private Reading read(Connection connection) throws SQLException {
        Instant before = clock.instant();
        try (var statement = connection.createStatement(); var answer = statement.executeQuery("select clock_timestamp()")) {
            answer.next();
            Instant there = answer.getObject(1, OffsetDateTime.class).toInstant();
            Duration half = Duration.between(before, clock.instant()).dividedBy(2);
            return new Reading(Duration.between(before.plus(half), there), half, System.nanoTime());
        }
    }
}
