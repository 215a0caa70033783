package breakout.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes a data folder of a backup. */
record Restoring(Place place) {

    /** A disk of its own that is mounted as the data folder has this in it. */
    private static final String OF_THE_DISK = "lost+found";

    /** @throws Undone if there is anything in the folder, which is left as it is, or if the backup cannot be relied on */
    Manifest from(Backup backup) throws IOException {
        Path data = Files.createDirectories(place.data());
        demandEmpty(data);
        try (var bench = Workbench.in(data)) {
            Manifest manifest = Verifying.unpacked(backup, place, bench);
            for (String part : manifest.files().keySet()) {
                Workbench.keep(bench.at(part));
            }
            Files.move(bench.at(Backup.KEYS), place.keys());
            // last: only where there is a database has a server something to open
            Files.move(bench.at(Backup.DATABASE), place.database());
            Workbench.keep(place.keys());
            Workbench.keep(data);
            return manifest;
        }
    }

    private static void demandEmpty(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            if (files.anyMatch(file -> !file.endsWith(OF_THE_DISK))) {
                throw new Undone(data + " is in use. A backup is restored to an empty folder only: move what is in it away, "
                        + "or set BREAKOUT_DATA to another");
            }
        }
    }
}
