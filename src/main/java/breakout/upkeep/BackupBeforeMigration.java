package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

import breakout.kernel.KeptFile;
import breakout.kernel.SteadyClock;

/**
 * Before a new version of the application changes the embedded database for the first time, backs it up beside it, in
 * {@code backups}. Nothing is changed if that cannot be done.
 */
public class BackupBeforeMigration implements Callback {

    private static final Logger LOG = Logger.getLogger(BackupBeforeMigration.class);

    /** The application migrates once, when it starts. */
    private boolean done;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (!done) {
            done = true;
            try {
                backUp(context.getConnection(), context.getMigrationInfo().getVersion().getVersion());
            } catch (SQLException e) {
                throw new IllegalStateException("No backup could be made, so the database was left as it is", e);
            } catch (IOException e) {
                throw new UncheckedIOException("No backup could be made, so the database was left as it is", e);
            }
        }
    }

    @Override
    public String getCallbackName() {
        return getClass().getSimpleName();
    }

    private static void backUp(Connection connection, String version) throws SQLException, IOException {
        if (!connection.getMetaData().getURL().startsWith(KeptFile.ADDRESS) || Schema.of(connection) == 0) {
            return;
        }
        var packing = new Packing(Place.asSet(), new SteadyClock().instant());
        Path backups = Files.createDirectories(packing.place().data().resolve("backups"));
        Path backup = backups.resolve("breakout-before-" + version + ".zip");
        try (var bench = Workbench.in(backups)) {
            Path copy = bench.file("copy");
            Packing.copy(connection, copy);
            packing.pack(copy, backup, bench);
        }
        LOG.infof("The database was backed up before it is changed: %s", backup);
    }
}
