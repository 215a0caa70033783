package breakout.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/** Loads a backup into PostgreSQL: to look whether it can be relied on, or for it to stay. */
record Reloading(Place place) {

    /**
     * Loads it beside what the application keeps, looks whether everything in it is as it was, and takes it away again.
     *
     * @throws Undone if anything is not, saying all that is not
     */
    Manifest tried(Backup backup) throws IOException, SQLException {
        try (var bench = Workbench.anywhere()) {
            Manifest manifest = backup.unpack(place, bench);
            try (var spare = SpareSchema.of(place, manifest.contents().schema(), bench)) {
                fill(spare, backup, manifest, bench);
            }
            return manifest;
        }
    }

    /**
     * @throws Undone if the database or the keys are in use, which are left as they are, or if the backup cannot be relied on
     */
    Manifest from(Backup backup) throws IOException, SQLException {
        demandEmpty();
        try (var bench = Workbench.in(Files.createDirectories(place.data()))) {
            Manifest manifest = backup.unpack(place, bench);
            var keys = new ReturnedKeys(bench.at(Backup.KEYS), place.keys());
            keys.demandNoOthers();
            try (var spare = SpareSchema.of(place, manifest.contents().schema(), bench)) {
                fill(spare, backup, manifest, bench);
                keys.keep();
                // last: only where there are tables does a server find a database
                spare.handOver();
            }
            return manifest;
        }
    }

    private static void fill(SpareSchema spare, Backup backup, Manifest manifest, Workbench bench)
            throws IOException, SQLException {
        var filling = new Filling(spare.connection(), Layout.of(spare.connection()), bench, manifest);
        filling.fill();
        List<String> wrong = filling.wrong();
        if (!wrong.isEmpty()) {
            throw new Undone(backup.file() + " is not as it should be.\n" + String.join("\n", wrong));
        }
    }

    private void demandEmpty() throws SQLException {
        try (var database = place.open()) {
            if (database.getSchema() == null || !Layout.of(database).tables().isEmpty()) {
                throw new Undone("The database of BREAKOUT_DB_URL is in use. A backup is restored to an empty one only: make "
                        + "another, and set BREAKOUT_DB_URL to it");
            }
        }
    }
}
