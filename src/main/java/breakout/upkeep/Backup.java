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
    static final String KEYS = "keys/";
    static final String MANIFEST = "manifest.json";
    /** No other name may be in it: nothing is unpacked to anywhere else. */
    private static final Pattern PARTS = Pattern.compile("breakout\\.mv\\.db|keys/\\w+\\.key|manifest\\.json");

    /** Whether there is such a file already, which may be replaced by a later one. */
    boolean isThere() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null && zip.getEntry(DATABASE) != null;
        } catch (ZipException another) {
            return false;
        }
    }

    /**
     * Unpacks it, so that it can be opened as a data folder.
     *
     * @throws Undone if it is damaged, or no backup, or one of a newer version
     */
    Manifest unpack(Workbench bench) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry told = zip.getEntry(MANIFEST);
            if (told == null) {
                throw new Undone(file + " is no backup: it has no manifest");
            }
            Manifest manifest = Manifest.read(zip.getInputStream(told).readAllBytes());
            Schema.demandKnown(manifest.contents().schema(), file.toString());
            Files.createDirectory(bench.at(KEYS));
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
