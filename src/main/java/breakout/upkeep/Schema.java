package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The shape of the database, by the number of the newest migration. */
final class Schema {

    private static final String MIGRATIONS = "db/migration/";
    private static final Pattern NUMBERED = Pattern.compile(MIGRATIONS + "V(\\d+)__\\w+\\.sql");

    private Schema() {
    }

    /** Of this database; 0 for one that the application has not made yet. */
    static int of(Connection database) throws SQLException {
        try (var tables = database.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
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
        try {
            Path home = Path.of(Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                try (Stream<Path> files = Files.list(home.resolve(MIGRATIONS))) {
                    return newest(files.map(file -> MIGRATIONS + file.getFileName()));
                }
            }
            try (var jar = new ZipFile(home.toFile())) {
                return newest(jar.stream().map(ZipEntry::getName));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Undone if only a newer version of the application knows what to do with it */
    static void demandKnown(int schema, String what) {
        int known = known();
        if (schema > known) {
            throw new Undone(what + " is of a newer version of the application (schema " + schema + "; this one knows " + known
                    + " and older): use that version, or a later one");
        }
    }

    private static int newest(Stream<String> files) {
        return files.map(NUMBERED::matcher).filter(Matcher::matches).mapToInt(name -> Integer.parseInt(name.group(1))).max()
                .orElseThrow();
    }
}
