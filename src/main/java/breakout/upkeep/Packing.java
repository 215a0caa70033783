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
     * Packs a copy of the database, and the keys. The file is there only once it is whole and the disk has it; what was deleted
     * from the database is not in it.
     */
    Manifest pack(Copy copy, Path file, Workbench bench) throws IOException, SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        var manifest = new Manifest(begun, copy.contents(), files);
        Path whole = bench.file("whole");
        try (var disk = FileChannel.open(whole, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(Channels.newOutputStream(disk))) {
            for (String part : copy.parts()) {
                files.put(part, add(zip, part, copy.read(part)));
            }
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
