package breakout.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * Has the disk keep what else happened in a session than what delegates and paper said, which is kept before anybody is told:
 * a power cut takes no more than the last second of rounds, filings, points and messages.
 */
@Singleton
class Keeping {

    /** What somebody at a desk remembers having just done. */
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(Keeping.class);

    private final Disk disk;
    private final AtomicBoolean something = new AtomicBoolean();

    Keeping(Disk disk) {
        this.disk = disk;
    }

    void begin(@Observes StartupEvent start, Metronome metronome) {
        metronome.every(AT_MOST, this::keep);
    }

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        something.set(true);
    }

    /** What fails is done again at the next beat: nobody waits for it, and who writes finds out about the disk themselves. */
    private void keep() {
        if (something.getAndSet(false)) {
            try {
                disk.keep();
            } catch (IllegalStateException failed) {
                something.set(true);
                LOG.debugf("What happened is perhaps not on the disk yet: %s", failed.getCause().getClass().getName());
            }
        }
    }
}
