package breakout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the packaged application as this Java keeps them from one start to the next: made once a build, they are
 * worth a third of each of the hundred starts in it.
 */
final class KeptClasses {

    private static final Path FILE = Path.of("target/quarkus-app/app.jsa");
    private static boolean made;

    private KeptClasses() {
    }

    /** The options by which Java starts with them. */
    static synchronized List<String> options(Path jar) {
        if (!made) {
            make(jar);
            made = true;
        }
        return List.of("-XX:SharedArchiveFile=" + FILE);
    }

    private static void make(Path jar) {
        try {
            if (Files.exists(FILE) && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(jar)) > 0) {
                return;
            }
            Files.deleteIfExists(FILE);
            PackagedApp.startedBy("-XX:ArchiveClassesAtExit=" + FILE, Files.createTempDirectory("classes")).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
