package breakout.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The embedded database in a file of its own.
 *
 * @param place of the copy
 */
record CopiedFile(Place place, Contents contents) implements Copy {

    /** Of the open database itself, while others write on. */
    static CopiedFile by(Connection database, Place original, Workbench bench) throws IOException, SQLException {
        Path copy = bench.file("copy");
        Packing.copy(database, copy);
        return of(copy, original, bench);
    }

    /** @param copy that the database has written */
    static CopiedFile of(Path copy, Place original, Workbench bench) throws IOException, SQLException {
        Place copied = original.copiedTo(bench.folder());
        unpack(copy, copied.database());
        return new CopiedFile(copied, compact(copied));
    }

    @Override
    public List<String> parts() {
        return List.of(Backup.DATABASE);
    }

    @Override
    public InputStream read(String part) throws IOException {
        return Files.newInputStream(place.database());
    }

    @Override
    public void close() {
    }

    private static void unpack(Path copy, Path database) throws IOException {
        try (var zip = new ZipFile(copy.toFile())) {
            ZipEntry only = zip.stream().filter(each -> each.getName().endsWith(Place.FILE)).findFirst().orElseThrow();
            try (InputStream in = zip.getInputStream(only)) {
                Files.copy(in, database);
            }
        }
    }

    /** Counts what is in it, and writes its file anew: the bytes of what was deleted lie in it until then. */
    private static Contents compact(Place copied) throws SQLException {
        try (var database = copied.open(); var statement = database.createStatement()) {
            Contents contents = Contents.of(database);
            statement.execute("SHUTDOWN COMPACT");
            return contents;
        }
    }
}
