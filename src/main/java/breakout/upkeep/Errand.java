package breakout.upkeep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * How a command asks the server, which has the database open, for a copy of it: by files in a folder of the data folder. So
 * only who may write there can ask, and there is neither a port nor a password to guard.
 *
 * @param name of its files
 */
record Errand(Path folder, String name) {

    static final String WANTED = ".wanted";

    /** The folder, below this one. The server makes it: the files in it have to be its own to move. */
    static Path folder(Path data) {
        return data.resolve("asked");
    }

    /** The server has this file locked for as long as it runs. */
    static FileChannel lock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Waits for the server. */
    Path wanted() {
        return file(WANTED);
    }

    /** The server is at it. */
    Path begun() {
        return file(".begun");
    }

    /** The server could not do it. */
    Path failed() {
        return file(".failed");
    }

    /** The copy, not yet whole. */
    Path part() {
        return file(".part");
    }

    /** The copy. */
    Path copy() {
        return file(".zip");
    }

    void clear() throws IOException {
        for (Path file : List.of(wanted(), begun(), failed(), part(), copy())) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(String ending) {
        return folder.resolve(name + ending);
    }
}
