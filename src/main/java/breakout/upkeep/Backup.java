package breakout.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * A file of all that a data folder keeps: the database, the keys, and a manifest of both. It is as secret as the folder, and
 * its owner alone may read it.
 */
record Backup(Path file) {

    static final String DATABASE = "breakout" + Place.FILE;
    /** In place of that file, a backup of PostgreSQL has these. */
    static final String TABLES = "tables/";
    static final String SEQUENCES = "sequences.copy";
    static final String KEYS = "keys/";
    static final String MANIFEST = "manifest.json";
    private static final String ENDING = ".copy";
    /** No other name may be in it: nothing is unpacked to anywhere else. */
    private static final Pattern PARTS = Pattern
            .compile("breakout\\.mv\\.db|tables/\\w+\\.copy|sequences\\.copy|keys/\\w+\\.key|manifest\\.json");

    /** Whether there is such a file already, which may be replaced by a later one. */
    boolean isThere() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null
                    && (zip.getEntry(DATABASE) != null || zip.getEntry(SEQUENCES) != null);
        } catch (ZipException another) {
            return false;
        }
    }

    /**
     * Unpacks it, so that it can be opened as a data folder.
     *
     * @throws Undone if it is damaged, or no backup, or one of a newer version, or of another database than that place has
     */
    Manifest unpack(Place place, Workbench bench) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry told = zip.getEntry(MANIFEST);
            if (told == null) {
                throw new Undone(file + " is no backup: it has no manifest");
            }
            Manifest manifest = Manifest.read(zip.getInputStream(told).readAllBytes());
            Schema.demandKnown(manifest.contents().schema(), file.toString());
            demandKind(manifest, place);
            Files.createDirectory(bench.at(KEYS));
            Files.createDirectory(bench.at(TABLES));
            SortedMap<String, String> files = new TreeMap<>();
            for (ZipEntry part : zip.stream().filter(each -> !each.getName().equals(MANIFEST)).toList()) {
                if (!PARTS.matcher(part.getName()).matches()) {
                    throw new Undone(file + " is no backup: it holds what none holds");
                }
                Path unpacked = bench.file(part.getName());
                try (InputStream in = zip.getInputStream(part); OutputStream out = Files.newOutputStream(unpacked)) {
                    files.put(part.getName(), copy(in, out));
                }
            }
            if (!files.equals(manifest.files())) {
                throw new Undone(file + " is damaged: its files are not those that were backed up");
            }
            return manifest;
        } catch (ZipException | JsonProcessingException damaged) {
            throw new Undone(file + " is damaged, or no backup", damaged);
        }
    }

    /** What the table is called in a backup. */
    static String part(String table) {
        return TABLES + table + ENDING;
    }

    /** The table that is called so. */
    static String table(String part) {
        return part.substring(TABLES.length(), part.length() - ENDING.length());
    }

    private void demandKind(Manifest manifest, Place place) {
        boolean ofTables = manifest.files().containsKey(SEQUENCES);
        if (ofTables && !place.isShared()) {
            throw new Undone(
                    file + " is a backup of PostgreSQL, and the database here is the embedded one: set BREAKOUT_DB_URL "
                            + "to a database of PostgreSQL");
        }
        if (!ofTables && place.isShared()) {
            throw new Undone(
                    file + " is a backup of the embedded database, and BREAKOUT_DB_URL says PostgreSQL: leave it unset");
        }
    }

    /** @return the SHA-256 of what was copied, in hexadecimal */
    static String copy(InputStream from, OutputStream to) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(from, digest).transferTo(to);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
