package breakout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Programs of others that read what we write. Where one is missing its tests skip, with one line; on the build server they
 * fail.
 */
public final class Installed {

    private static final int MOST_MINUTES = 2;

    private Installed() {
    }

    /** Skips the test that calls, or fails it, where there is no such program. */
    public static void demand(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            miss("there is no " + program + " to read with what was written");
        }
    }

    /** Skips the test that calls, or fails it on the build server, for something is missing. @param what in a sentence */
    public static void miss(String what) {
        if (System.getenv("CI") != null) {
            fail(what);
        }
        System.out.println("Skipped: " + what + ".");
        Assumptions.abort(what);
    }

    /**
     * What it writes to the console, which is kept in the folder it runs in.
     *
     * @throws AssertionError if it fails
     */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said-by-" + command[0]);
        var running = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        assertTrue(running.waitFor(MOST_MINUTES, TimeUnit.MINUTES), command[0] + " does not end");
        assertEquals(0, running.exitValue(), () -> command[0] + " failed, see " + said);
        return Files.readString(said);
    }
}
