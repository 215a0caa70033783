package breakout.delegation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Secret;
import breakout.kernel.Venue;

/** The keys that lie outside the database, each in a file of its own; servers that share the folder share them. */
@ApplicationScoped
class Keys {

    private final Path folder;

    Keys(Venue venue) {
        this.folder = venue.data().resolve("keys");
    }

    /** 256 bits; made, where nobody has asked for it before. */
    byte[] named(String name) {
        Path file = file(name);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                // readable by its owner alone, and whole or not there: a crash in between leaves no empty key
                Path whole = Files.createTempFile(folder, "key", ".new");
                Files.writeString(whole, Secret.token() + Secret.token(), StandardOpenOption.SYNC);
                keep(whole, file);
            }
            return HexFormat.of().parseHex(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be read or kept in " + folder, e);
        }
    }

    void destroy(String name) {
        Path file = file(name);
        try {
            if (Files.exists(file)) {
                // what a name is taken from may stay on the disk: the bytes go first
                Files.writeString(file, "0".repeat((int) Files.size(file)), StandardOpenOption.SYNC);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be destroyed in " + folder, e);
        }
    }

    /** Unless another server that shares the folder was first: then its key counts. */
    private static void keep(Path whole, Path file) throws IOException {
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException first) {
            // there is one
        }
        Files.delete(whole);
    }

    private Path file(String name) {
        return folder.resolve(name + ".key");
    }
}
