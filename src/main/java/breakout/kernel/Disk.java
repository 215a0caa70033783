package breakout.kernel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.StartupEvent;

/** The disk under the embedded database: has it keep what is committed, and goes on when it could not and can again. */
@ApplicationScoped
public class Disk {

    /** After which whoever was turned away may try again, in seconds. */
    public static final int TRY_AGAIN_SECONDS = 5;

    private static final String IN_MEMORY = "jdbc:h2:mem:";
    /** Without it the database writes half a second after it has said that it did. */
    private static final String AT_ONCE = ";WRITE_DELAY=0";
    /** What the database says when its file could not be written, and to everybody after that, for it closes itself. */
    private static final Set<Integer> FAILED = Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.FILE_CORRUPTED_1);
    /** For so long, whoever's connection was taken away when the database was opened anew hears of it in many ways. */
    private static final Duration AFTERMATH = Duration.ofSeconds(TRY_AGAIN_SECONDS);
    private static final Logger LOG = Logger.getLogger(Disk.class);

    private final AgroalDataSource database;
    private final String address;
    private final Clock clock;
    private volatile Instant lastFailed = Instant.EPOCH;

    Disk(AgroalDataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address, Clock clock) {
        this.database = database;
        this.address = address;
        this.clock = clock;
    }

    /** The application does not start where it would lose what it acknowledges. */
    void demandSafety(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (!address.startsWith(IN_MEMORY) && !(address.startsWith(KeptFile.ADDRESS) && address.contains(AT_ONCE))) {
            throw new IllegalStateException("quarkus.datasource.jdbc.url has to begin with " + KeptFile.ADDRESS + " and to say "
                    + AT_ONCE + ": else answers that were acknowledged could be lost when the process or the power stops");
        }
    }

    /**
     * Returns when the disk has what was committed before, so that not even a power cut takes it. Only outside a transaction.
     *
     * @throws IllegalStateException if it cannot; then nothing of it may be acknowledged
     */
    void keep() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failed) {
            throw new IllegalStateException("What was committed is perhaps not on the disk", failed);
        }
    }

    /**
     * Whether this is a failure of the disk. If so, the database is opened anew for whoever asks it next: once there is space
     * again, nobody has to start the server again.
     */
    public boolean failed(Throwable failure) {
        if (!comesOf(failure, Disk::tellsOfTheDisk)) {
            return clock.instant().isBefore(lastFailed.plus(AFTERMATH)) && comesOf(failure, SQLException.class::isInstance);
        }
        LOG.error("The file of the database cannot be written or read. Is the disk full?");
        lastFailed = clock.instant();
        database.flush(FlushMode.ALL);
        return true;
    }

    private static boolean tellsOfTheDisk(Throwable failure) {
        return failure instanceof MVStoreException
                || failure instanceof SQLException told && FAILED.contains(told.getErrorCode());
    }

    /** The transaction's end hides what ended it among the suppressed. */
    private static boolean comesOf(Throwable failure, Predicate<Throwable> what) {
        return failure != null && (what.test(failure) || comesOf(failure.getCause(), what)
                || Stream.of(failure.getSuppressed()).anyMatch(hidden -> comesOf(hidden, what)));
    }
}
