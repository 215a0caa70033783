package breakout.upkeep;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of PostgreSQL, read in one transaction that sees them as they were when it began, and holds up nobody who writes.
 * What was deleted is not in them.
 */
record CopiedTables(Connection database, Layout layout, Contents contents) implements Copy {

    /** @throws Undone if the application has no database there yet */
    static CopiedTables of(Place place) throws SQLException {
        Connection database = place.open();
        try {
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setAutoCommit(false);
            if (Schema.of(database) == 0) {
                throw new Undone("There is nothing of the application in the database of BREAKOUT_DB_URL");
            }
            return new CopiedTables(database, Layout.of(database), Contents.of(database));
        } catch (SQLException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** The sequences last: they are not as they were, but may have gone on, and never fall behind the rows. */
    @Override
    public List<String> parts() {
        List<String> parts = new ArrayList<>(layout.tables().stream().map(Backup::part).toList());
        parts.add(Backup.SEQUENCES);
        return parts;
    }

    @Override
    public InputStream read(String part) throws SQLException {
        return layout.read(database, part);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
