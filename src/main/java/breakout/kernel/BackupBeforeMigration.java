package breakout.kernel;

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

/**
 * Before a new version of the application changes the embedded database for the first time, writes a copy of it beside it, in
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
        String address = connection.getMetaData().getURL();
        if (!address.startsWith(KeptFile.ADDRESS) || isEmpty(connection)) {
            return;
        }
        Path database = Path.of(address.substring(KeptFile.ADDRESS.length()).replaceFirst(";.*", ""));
        Path backups = Files.createDirectories(database.resolveSibling("backups"));
        Path backup = backups.resolve(database.getFileName() + "-before-" + version + ".zip");
        try (var statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, backup.toString());
            statement.execute();
        }
        LOG.infof("The database was backed up before it is changed: %s", backup);
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_name ilike 'session'")) {
            tables.next();
            return tables.getInt(1) == 0;
        }
    }
}
