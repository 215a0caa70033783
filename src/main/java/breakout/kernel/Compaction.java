package breakout.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.StartupEvent;

/**
 * Writes the files of the database anew, without what was deleted: until then the bytes of that lie in it. It takes
 * less than a second for a hall's database, in which whoever asks the database for something is refused.
 */
@ApplicationScoped
public class Compaction {

    private static final int MOST_LOOKS = 100;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Logger LOG = Logger.getLogger(Compaction.class);

    private final AgroalDataSource database;
    private final Path due;
    private final Database kind;
    private final boolean inAFile;

    Compaction(AgroalDataSource database, Venue venue, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.database = database;
        this.due = venue.data().resolve("compaction-due");
        this.kind = Database.at(address);
        this.inAFile = !address.startsWith(Database.IN_MEMORY);
    }

    /** From now on there is something to be compacted away, also if the server stops before it is done. */
    public void fallDue() {
        if (inAFile) {
            try {
                Files.writeString(due, "");
            } catch (IOException e) {
                throw new UncheckedIOException("The compaction of the database cannot be noted down", e);
            }
        }
    }

    /** Compacts if it is due. Only outside a transaction. */
    public void compactIfDue() {
        if (!inAFile || Files.notExists(due)) {
            return;
        }
        try (var connection = database.getConnection()) {
            kind.compact(connection);
        } catch (SQLException busy) {
            LOG.infof("The database could not be compacted, and will be later: %s", busy.getSQLState());
            return;
        }
        open();
        try {
            Files.deleteIfExists(due);
        } catch (IOException e) {
            throw new UncheckedIOException("The compaction of the database cannot be noted as done", e);
        }
    }

    /** The first to ask opens the new file; until the pool has let go of connections to the old one, it may give such. */
    private void open() {
        database.flush(FlushMode.ALL);
        for (int look = 0; look < MOST_LOOKS && !isOpen(); look++) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private boolean isOpen() {
        try (var connection = database.getConnection()) {
            return connection.isValid(0);
        } catch (SQLException closed) {
            return false;
        }
    }

    void compactAfterAStop(@Observes StartupEvent start) {
        compactIfDue();
    }
}
