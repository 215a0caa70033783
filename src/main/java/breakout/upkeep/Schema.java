package breakout.upkeep;

import java.sql.Connection;
import java.sql.SQLException;

/** The shape of the database, by the number of the newest migration. */
final class Schema {

    private Schema() {
    }

    /** Of this database; 0 for one that the application has not made yet. */
    static int of(Connection database) throws SQLException {
        try (var tables = database.getMetaData().getTables(null, database.getSchema(), "flyway_schema_history", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (var statement = database.createStatement();
                var newest = statement.executeQuery("select coalesce(max(cast(\"version\" as integer)), 0) "
                        + "from \"flyway_schema_history\" where \"version\" is not null")) {
            newest.next();
            return newest.getInt(1);
        }
    }

    /** The newest that this version of the application knows. */
    static int known() {
        return Migrations.known().lastKey();
    }

    /** @throws Undone if only a newer version of the application knows what to do with it */
    static void demandKnown(int schema, String what) {
        int known = known();
        if (schema > known) {
            throw new Undone(what + " is of a newer version of the application (schema " + schema + "; this one knows " + known
                    + " and older): use that version, or a later one");
        }
    }
}
