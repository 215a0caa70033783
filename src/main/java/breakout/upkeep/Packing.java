package breakout.upkeep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a backup of what lies at a place.
 *
 * @param begun when it was asked for
 */
record Packing(Place place, Instant begun) {

    /** Has an open database write a copy of itself, whole, while others write on. */
    static void copy(Connection database, Path copy) throws SQLException {
        try (var statement = database.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }

    /**
     * Packs a copy that the database has written, and the keys. The file is there only once it is whole and the disk has it;
     * what was deleted from the database is not in it.
     */
    Manifest pack(Path copy, Path file, Workbench bench) throws IOException, SQLException {
        Place copied = place.copiedTo(bench.folder());
        unpack(copy, copied.database());
        SortedMap<String, String> files = new TreeMap<>();
        var manifest = new Manifest(begun, compact(copied), files);
        Path whole = bench.file("whole");
        try (var disk = FileChannel.open(whole, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(Channels.newOutputStream(disk))) {
            files.put(Backup.DATABASE, add(zip, Backup.DATABASE, Files.newInputStream(copied.database())));
            addKeys(zip, files);
            zip.putNextEntry(new ZipEntry(Backup.MANIFEST));
            zip.write(manifest.written());
            zip.finish();
            disk.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        Workbench.keep(file.toAbsolutePath().getParent());
        return manifest;
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

    /** Only after the database was copied: the key of a session is there before anything that is made with it. */
    private void addKeys(ZipOutputStream zip, SortedMap<String, String> files) throws IOException {
        for (Path key : keys()) {
            String name = Backup.KEYS + key.getFileName();
            try {
                files.put(name, add(zip, name, new ByteArrayInputStream(Files.readAllBytes(key))));
            } catch (NoSuchFileException erased) {
                // and so is its session
            }
        }
    }

    private List<Path> keys() throws IOException {
        if (Files.notExists(place.keys())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place.keys())) {
            return files.filter(file -> file.toString().endsWith(".key")).sorted().toList();
        }
    }

    private static String add(ZipOutputStream zip, String name, InputStream file) throws IOException {
        try (file) {
            zip.putNextEntry(new ZipEntry(name));
            String sum = Backup.copy(file, zip);
            zip.closeEntry();
            return sum;
        }
    }
}
