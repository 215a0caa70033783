package breakout.upkeep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import breakout.kernel.KeptFile;

/**
 * What Java remembers of a run: which classes were loaded, and on Java 25 also what of them is hot. A start from it takes
 * half the time. It fits the very Java and the very files it was made of, on whatever machine; with others Java starts
 * without it.
 *
 * @param jar the application's
 * @param java the one to be remembered by
 * @param feature its number
 */
record Archive(Path jar, Path java, int feature) {

    /** From this one on, Java remembers also what is hot. */
    private static final int REMEMBERS_WHAT_IS_HOT = 25;
    /** The least of machines is slow, and this is done once. */
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(10);
    /** What a venue has set for itself, or for the Java it is to be started with, is not for a rehearsal. */
    private static final List<String> OF_THE_VENUE = List.of("BREAKOUT_", "QUARKUS_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");
    /** But the words by which answers are filed are. */
    private static final String CONFIG = "BREAKOUT_CONFIG";

    /** README says why. */
    private static final String AS_README_SAYS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** An archive that is called so may be replaced by a later one. */
    private static final List<String> KINDS = List.of(".aot", ".jsa");

    /** Of the application and the Java that this process is. */
    static Archive ofThisProcess() {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new Undone("Only the packaged application can be archived");
        }
        return new Archive(jar, Path.of(System.getProperty("java.home"), "bin", "java"), Runtime.version().feature());
    }

    /** The option by which Java is to use the file. */
    String use(Path file) {
        return (remembersWhatIsHot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    private String write(Path file) {
        return (remembersWhatIsHot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
    }

    private boolean remembersWhatIsHot() {
        return feature >= REMEMBERS_WHAT_IS_HOT;
    }

    /**
     * Starts the application on an empty folder, has it hold a session, and writes what Java remembers of that.
     *
     * @return what was done, in a sentence
     * @throws Undone if it was not
     */
    String to(Path file) throws IOException {
        if (Files.exists(file) && KINDS.stream().noneMatch(file.toString()::endsWith)) {
            throw new Undone(file + " is there already and is no archive; it is left as it is");
        }
        try (var bench = Workbench.in(file.getParent())) {
            Path part = bench.at("archive");
            Path log = bench.file("log");
            int port = freePort();
            String password = UUID.randomUUID().toString();
            Process server = process(bench.at("data"), part, port, password).redirectErrorStream(true)
                    .redirectOutput(log.toFile()).start();
            var end = new Thread(server::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            try {
                new Rehearsal(URI.create("http://127.0.0.1:" + port), password, server).hold();
                server.destroy();
                if (!server.waitFor(LONGEST_WRITING.toSeconds(), TimeUnit.SECONDS) || Files.notExists(part)) {
                    throw new Undone("Java wrote no archive; it said:\n" + Files.readString(log));
                }
            } catch (IOException failed) {
                throw new Undone("The rehearsal failed (" + failed.getMessage() + "); the application said:\n"
                        + Files.readString(log));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                server.destroyForcibly();
                Runtime.getRuntime().removeShutdownHook(end);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return String.format(Locale.ROOT, "Wrote %s; %,d bytes. Start with: java %s %s -jar %s", file, Files.size(file),
                AS_README_SAYS, use(file), jar);
    }

    /** What is set here outweighs what the venue's own file says. */
    private ProcessBuilder process(Path data, Path archive, int port, String password) throws IOException {
        Files.createDirectory(data);
        var command = new ProcessBuilder(java.toString(), write(archive), "-Dbreakout.data=" + data,
                "-Dbreakout.db.url=" + KeptFile.ADDRESS + data.resolve("breakout") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "-Dbreakout.db.username=rehearsal", "-Dbreakout.db.password=rehearsal",
                "-Dquarkus.datasource.jdbc.url=${breakout.db.url}", "-Dquarkus.datasource.username=${breakout.db.username}",
                "-Dquarkus.datasource.password=${breakout.db.password}", "-Dbreakout.facilitator-password=" + password,
                "-Dbreakout.address=", "-Dbreakout.oidc.issuer=",
                "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port, "-jar", jar.toString());
        command.environment().keySet()
                .removeIf(name -> !name.equals(CONFIG) && OF_THE_VENUE.stream().anyMatch(name::startsWith));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
