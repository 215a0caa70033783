package breakout.kernel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The disk under the database: has it keep what is committed, and goes on when it could not and can again. */
@ApplicationScoped
public class Disk {

    /** After which whoever was turned away may try again, in seconds. */
    public static final int TRY_AGAIN_SECONDS = 5;

    /** So often whoever waits for another looks whether that one waits for the disk: perhaps it is full for a moment only. */
    public static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** For so long, whoever's connection was taken away when the database was opened anew hears of it in many ways. */
    private static final Duration AFTERMATH = Duration.ofSeconds(TRY_AGAIN_SECONDS);
    private static final Logger LOG = Logger.getLogger(Disk.class);

    private final AgroalDataSource pool;
    private final Database database;
    private final Clock clock;
    private volatile Instant lastFailed = Instant.EPOCH;

    Disk(AgroalDataSource pool, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address, Clock clock) {
        this.pool = pool;
        this.database = Database.at(address);
        this.clock = clock;
    }

    /** Once all that is written at the start is, so that a start on a full disk is told to who starts it. */
    void begin(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        FullDisk.waitFor();
    }

    /**
     * What still waits for the disk was acknowledged to nobody. It cannot be called back, and would hold up the stop; to be
     * killed is safe.
     */
    void end(@Observes @Priority(Integer.MIN_VALUE) ShutdownEvent stop) {
        if (isFull()) {
            LOG.error("Stopped while the disk takes nothing");
            Runtime.getRuntime().halt(1);
        }
        FullDisk.waitNoMore();
    }

    /**
     * Whether the disk takes nothing at the moment: whoever asks is sent away, for also most of what is read is filed first.
     */
    public boolean isFull() {
        return FullDisk.isMet();
    }

    /** So that nobody waits for a lock that is held by who waits for the disk. @throws DiskFull while it is full */
    public void demandRoom() {
        if (isFull()) {
            throw new DiskFull();
        }
    }

    /**
     * Returns when the disk has what was committed before, so that not even a power cut takes it. Only outside a transaction.
     *
     * @throws IllegalStateException if it cannot; then nothing of it may be acknowledged
     */
    void keep() {
        try {
            database.keep(pool);
        } catch (SQLException failed) {
            throw new IllegalStateException("What was committed is perhaps not on the disk", failed);
        }
    }

    /** Does the work in a transaction of its own, as {@link Retried} does, and returns when the disk has it. */
    public <T> T kept(Callable<T> work) {
        T done = Retried.inTransaction(work);
        keep();
        return done;
    }

    /**
     * Whether this is a failure of the disk, as everything is while that is full. If the database tells of it, that is opened
     * anew for whoever asks it next, so that nobody has to start the server again.
     */
    public boolean failed(Throwable failure) {
        if (isFull() || comesOf(failure, DiskFull.class::isInstance)) {
            return true;
        }
        if (!comesOf(failure, this::tellsOfTheDisk)) {
            return clock.instant().isBefore(lastFailed.plus(AFTERMATH)) && comesOf(failure, SQLException.class::isInstance);
        }
        LOG.error("The database cannot be written or read. Is it away, or its disk full?");
        lastFailed = clock.instant();
        pool.flush(FlushMode.ALL);
        return true;
    }

    private boolean tellsOfTheDisk(Throwable failure) {
        return failure instanceof MVStoreException
                || failure instanceof SQLException told && database.isAway(told);
    }

    /** The transaction's end hides what ended it among the suppressed. */
    private static boolean comesOf(Throwable failure, Predicate<Throwable> what) {
        return failure != null && (what.test(failure) || comesOf(failure.getCause(), what)
                || Stream.of(failure.getSuppressed()).anyMatch(hidden -> comesOf(hidden, what)));
    }
}
