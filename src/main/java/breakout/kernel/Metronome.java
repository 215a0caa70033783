package breakout.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.arc.Arc;

/**
 * Does again and again what has to be done in time, by a clock that nobody can set. A scheduler that goes by the wall's stands
 * still for as long as that is set back.
 */
@ApplicationScoped
public class Metronome {

    /** So that what takes long, filing and comparing, keeps no bell from being booked. */
    private static final int HANDS = 3;
    private static final Duration LONGEST_LAST_BEAT = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Metronome.class);

    private final boolean ticks;
    private final Disk disk;
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS,
            beat -> new Thread(beat, "metronome"));

    Metronome(@ConfigProperty(name = "metronome.ticks", defaultValue = "true") boolean ticks, Disk disk) {
        this.ticks = ticks;
        this.disk = disk;
    }

    /** From now until the server stops, with so much time between the end of one and the beginning of the next. */
    public void every(Duration pause, Runnable beat) {
        if (ticks) {
            hands.scheduleWithFixedDelay(() -> once(beat), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Now, on a thread that no request holds. What fails is told, and done again at the next beat if there is one. */
    public void once(Runnable beat) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            beat.run();
        } catch (Throwable failure) {
            // also what no program recovers from: thrown on, it would be told to nobody, and there would be no next beat
            LOG.errorf("What was due could not be done, and will be tried again: %s", failure.getClass().getName());
            disk.failed(failure);
        } finally {
            context.terminate();
        }
    }

    /** The last beat is not broken off: an interrupted write would close the database under everybody else. */
    @PreDestroy
    void stop() throws InterruptedException {
        hands.shutdown();
        hands.awaitTermination(LONGEST_LAST_BEAT.toSeconds(), TimeUnit.SECONDS);
    }
}
