package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what is being made, which nobody else may look into; it is gone afterwards, also if the command is broken off.
 */
final class Workbench implements AutoCloseable {

    private final Path folder;

    private Workbench(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** In this folder, on whose disk what was made will stay. */
    static Workbench in(Path place) throws IOException {
        return new Workbench(Files.createTempDirectory(place, ".breakout"));
    }

    /** Where the system wants what nobody keeps. */
    static Workbench anywhere() throws IOException {
        return new Workbench(Files.createTempDirectory("breakout"));
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    /** An empty file that its owner alone may read. */
    Path file(String name) throws IOException {
        return Files.move(Files.createTempFile(folder, null, null), at(name));
    }

    /** Has the disk keep a file, or of a folder which files are in it. */
    static void keep(Path path) throws IOException {
        try (var disk = FileChannel.open(path)) {
            disk.force(true);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be removed", e);
        }
    }
}
