package breakout.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an administrator may want of the application instead of starting it. */
enum Command {

    /** Also while a server runs. */
    BACKUP {
        @Override
        String on(Backup backup, Place place, Clock clock) throws IOException, SQLException {
            Path file = backup.file();
            if (Files.exists(file) && !backup.isThere()) {
                throw new Undone(file + " is there already and is no backup; it is left as it is");
            }
            var packing = new Packing(place, clock.instant());
            Manifest manifest;
            try (var bench = Workbench.in(file.getParent()); Copy copy = Copy.of(place, bench)) {
                manifest = packing.pack(copy, file, bench);
            }
            return String.format(Locale.ROOT, "Wrote %s: %s; %,d bytes", file, told(manifest), Files.size(file));
        }
    },
    /** To an empty data folder, or an empty database of PostgreSQL. */
    RESTORE {
        @Override
        String on(Backup backup, Place place, Clock clock) throws IOException, SQLException {
            Manifest manifest = place.isShared() ? new Reloading(place).from(backup) : new Restoring(place).from(backup);
            return "Restored to " + (place.isShared() ? "PostgreSQL and " : "") + place.data() + ": " + told(manifest);
        }
    },
    /** Changes nothing. */
    VERIFY {
        @Override
        String on(Backup backup, Place place, Clock clock) throws IOException, SQLException {
            if (place.isShared()) {
                return "ok: " + told(new Reloading(place).tried(backup)) + "; loaded, and read back as it was";
            }
            try (var bench = Workbench.anywhere()) {
                return "ok: " + told(Verifying.unpacked(backup, place, bench)) + "; opened twice";
            }
        }
    };

    /** The one that is typed so: its name, in small letters. */
    static Optional<Command> named(String typed) {
        return Stream.of(values()).filter(command -> command.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst();
    }

    /**
     * Does it.
     *
     * @return what was done, in a sentence
     * @throws Undone if it was not
     */
    abstract String on(Backup backup, Place place, Clock clock) throws IOException, SQLException;

    private static String told(Manifest manifest) {
        Contents contents = manifest.contents();
        return String.format(Locale.ROOT,
                "as of %s, schema %d, %,d rows in %d tables, %d audit trails with %,d entries, %d keys",
                manifest.begun().truncatedTo(ChronoUnit.SECONDS), contents.schema(), contents.allRows(), contents.rows().size(),
                contents.trails().size(), contents.allEntries(),
                manifest.files().keySet().stream().filter(file -> file.startsWith(Backup.KEYS)).count());
    }
}
