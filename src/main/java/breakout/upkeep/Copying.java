package breakout.upkeep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.h2.api.ErrorCode;

import breakout.kernel.Secret;

/** Comes by a copy of the database: from the server, where one runs, else from the database itself. */
record Copying(Place place) {

    /** A server looks every second, but a hall may have all its hands full. */
    private static final Duration UNTIL_BEGUN = Duration.ofSeconds(30);
    private static final Duration UNTIL_COPIED = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** @throws Undone if there is none to be had */
    void to(Path copy) throws IOException {
        if (Files.notExists(place.database())) {
            throw new Undone("There is no database at " + place.database());
        }
        Path folder = Errand.folder(place.data());
        if (Files.notExists(folder)) {
            copyAlone(copy);
            return;
        }
        try (var server = Errand.lock(folder)) {
            if (server.tryLock() == null) {
                askFor(copy, new Errand(folder, Secret.token()), server);
            } else {
                copyAlone(copy);
            }
        }
    }

    private void copyAlone(Path copy) throws IOException {
        try (var database = place.open()) {
            Packing.copy(database, copy);
        } catch (SQLException failed) {
            throw new Undone(failed.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? "Another program has the database open: a server that is just starting, or one of an older version"
                    : "The database cannot be opened or copied: " + failed.getMessage(), failed);
        }
    }

    private static void askFor(Path copy, Errand errand, FileChannel server) throws IOException {
        long asked = System.nanoTime();
        try {
            Files.createFile(errand.wanted());
            while (Files.notExists(errand.copy())) {
                Duration patience = Files.exists(errand.wanted()) ? UNTIL_BEGUN : UNTIL_COPIED;
                if (System.nanoTime() - asked > patience.toNanos()) {
                    throw new Undone("The server that has the database open does not answer");
                }
                if (Files.exists(errand.failed())) {
                    throw new Undone("The server could not copy the database; its log says why");
                }
                if (server.tryLock() != null) {
                    throw new Undone("The server stopped before it had copied the database: try again");
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            Files.move(errand.copy(), copy, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            errand.clear();
        }
    }
}
