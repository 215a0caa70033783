package breakout.kernel;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

/**
 * A disk that takes nothing more: what the embedded database writes to it waits here until it does. Told of it, the database
 * would close itself under everybody, and not always let itself be opened again. There is one for the process, as the database
 * opens its files by itself.
 */
final class FullDisk {

    private static final Duration TRY_AGAIN = Duration.ofMillis(200);
    private static final Logger LOG = Logger.getLogger(FullDisk.class);
    private static final AtomicInteger WAITING = new AtomicInteger();

    private static volatile boolean waitedFor;

    private FullDisk() {
    }

    /** A piece that may be written once more where it failed. */
    interface Piece {
        int write() throws IOException;
    }

    /** From now on writes wait; before, while the application starts, whoever starts it is told at once. */
    static void waitFor() {
        waitedFor = true;
    }

    /** From now on nothing waits: the application stops, and what it has not told anybody it need not write. */
    static void waitNoMore() {
        waitedFor = false;
    }

    /** Whether something waits now: whoever asks the database had better be sent away. */
    static boolean isMet() {
        return WAITING.get() > 0;
    }

    /** @throws IOException if it cannot be written, and nobody waits for the disk yet or any more */
    static int write(Piece piece) throws IOException {
        boolean waits = false;
        try {
            while (true) {
                try {
                    return piece.write();
                } catch (ClosedChannelException closed) {
                    throw closed;
                } catch (IOException full) {
                    if (!waitedFor) {
                        throw full;
                    }
                }
                if (!waits) {
                    waits = true;
                    begin();
                }
                LockSupport.parkNanos(TRY_AGAIN.toNanos());
            }
        } finally {
            if (waits) {
                end();
            }
        }
    }

    private static void begin() {
        if (WAITING.getAndIncrement() == 0) {
            LOG.error("The disk takes nothing. Is it full? Everybody is sent away until it does");
        }
    }

    private static void end() {
        if (WAITING.decrementAndGet() == 0) {
            LOG.info("The disk takes what is written to it again");
        }
    }
}
