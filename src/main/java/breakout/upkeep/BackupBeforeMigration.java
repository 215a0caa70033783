package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

import breakout.kernel.KeptFile;
import breakout.kernel.SteadyClock;

/**
 * Before a new version of the application changes the database for the first time, backs it up in the data folder, in
 * {@code backups}. Nothing is changed if that cannot be done.
 */
public class BackupBeforeMigration extends BaseCallback {

    private static final Logger LOG = Logger.getLogger(BackupBeforeMigration.class);
    private static final Set<Event> HANDLED = Set.of(Event.BEFORE_MIGRATE, Event.AFTER_MIGRATE, Event.AFTER_MIGRATE_ERROR);

    /** Of PostgreSQL, for as long as this server changes it: another waits meanwhile, and then finds nothing left to do. */
    private Connection turn;

    @Override
    public boolean supports(Event event, Context context) {
        return HANDLED.contains(event);
    }

    /** It would do nothing for as long as a backup takes, and PostgreSQL is to end those. */
    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_MIGRATE) {
                lookAt(context.getConnection());
            } else if (turn != null) {
                turn.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No backup could be made, so the database was left as it is", e);
        } catch (IOException e) {
            throw new UncheckedIOException("No backup could be made, so the database was left as it is", e);
        }
    }

    private void lookAt(Connection connection) throws SQLException, IOException {
        if (!isBehind(connection)) {
            return;
        }
        Place place = Place.asSet();
        if (place.isShared()) {
            turn = place.open();
            try (var statement = turn.createStatement()) {
                statement.execute("select pg_advisory_lock(hashtextextended('" + getCallbackName() + "', 0))");
            }
            if (isBehind(turn)) {
                backUp(place, turn);
            }
        } else if (place.address().startsWith(KeptFile.ADDRESS)) {
            backUp(place, connection);
        }
    }

    private static boolean isBehind(Connection connection) throws SQLException {
        int schema = Schema.of(connection);
        return schema > 0 && schema < Schema.known();
    }

    private static void backUp(Place place, Connection connection) throws SQLException, IOException {
        var packing = new Packing(place, new SteadyClock().instant());
        int next = Migrations.known().tailMap(Schema.of(connection) + 1).firstKey();
        Path backups = Files.createDirectories(place.data().resolve("backups"));
        Path backup = backups.resolve("breakout-before-" + next + ".zip");
        try (var bench = Workbench.in(backups);
                Copy copy = place.isShared() ? CopiedTables.of(place) : CopiedFile.by(connection, place, bench)) {
            packing.pack(copy, backup, bench);
        }
        LOG.infof("The database was backed up before it is changed: %s", backup);
    }
}
