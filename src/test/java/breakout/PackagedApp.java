package breakout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The packaged application as a venue starts it: its own process, its own data folder, production mode. */
public final class PackagedApp implements AutoCloseable {

    public static final String PASSWORD = "with care and patience";
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    public static final List<String> AS_README_SAYS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /**
     * {@code -Dbenched.java=} the home of another Java, and {@code -Dbenched.options=} what to start it with instead choose.
     */
    private static final List<String> OPTIONS = Stream
            .of(System.getProperty("benched.options", String.join(" ", AS_README_SAYS)).split(" "))
            .filter(option -> !option.isEmpty()).toList();
    /** Whoever chose how it starts is to see how it starts by that. */
    private static final boolean CHOSEN = System.getProperty("benched.options", System.getProperty("benched.java")) != null;
    private static final int COLLECTIONS = 4;
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What a command said, and what it exited with. */
    public record Said(int exit, String text) {
    }

    private final Path data;
    private final Map<String, String> environment;
    private final List<String> options;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /** Starts it on this data folder, with the facilitator's password, and waits until it is ready. */
    public PackagedApp(Path data) {
        this(data, Map.of("BREAKOUT_FACILITATOR_PASSWORD", PASSWORD));
    }

    /** Starts it on this data folder in this environment and waits until it is ready. */
    public PackagedApp(Path data, Map<String, String> environment) {
        this(data, environment, soon());
    }

    /** One of several nodes, which share the data folder for their keys, and find their database by these settings. */
    public static PackagedApp node(Path data, Map<String, String> database) {
        var environment = new HashMap<>(database);
        environment.put("BREAKOUT_FACILITATOR_PASSWORD", PASSWORD);
        return new PackagedApp(data, environment);
    }

    /** Starts it as a venue does for the first time, to see how long that takes. */
    public static PackagedApp bare(Path data) {
        return new PackagedApp(data, Map.of("BREAKOUT_FACILITATOR_PASSWORD", PASSWORD), OPTIONS);
    }

    /** Starts it as a venue does, with this option of Java besides. */
    public static PackagedApp startedBy(String option, Path data) {
        return new PackagedApp(data, Map.of("BREAKOUT_FACILITATOR_PASSWORD", PASSWORD), with(List.of(option)));
    }

    private static List<String> soon() {
        return CHOSEN ? OPTIONS : with(KeptClasses.options(JAR));
    }

    private static List<String> with(List<String> more) {
        return Stream.concat(OPTIONS.stream(), more.stream()).toList();
    }

    private PackagedApp(Path data, Map<String, String> environment, List<String> options) {
        this.data = data;
        this.environment = new HashMap<>(Postgres.IS_ASKED_FOR ? Postgres.of(data) : Map.of());
        this.environment.putAll(environment);
        this.options = options;
        this.port = Ports.free();
        start();
    }

    /** Gives it a command on this data folder, instead of starting it. */
    public static Said command(Path data, String... words) {
        return command(data, Map.of(), words);
    }

    /** Gives a node a command, which finds its database by these settings. */
    public static Said command(Path data, Map<String, String> database, String... words) {
        try {
            var command = process(data, soon(), words);
            command.environment().putAll(database);
            Process process = command.redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder process(Path data, List<String> options, String... words) {
        List<String> java = new ArrayList<>(options);
        java.add(0, tool("java"));
        java.addAll(List.of("-jar", JAR.toString()));
        java.addAll(List.of(words));
        var command = new ProcessBuilder(java);
        command.environment().put("BREAKOUT_DATA", data.toString());
        return command;
    }

    /** Starts it again on the same data folder and port. */
    public void start() {
        var command = process(data, options);
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.environment().putAll(environment);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                kill();
                throw new IllegalStateException("The application did not start; see " + log());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** As the power strip's switch does it to a process: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As its operator does it: SIGTERM. */
    public void stop() {
        process.destroy();
        await();
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * Its heap in kilobytes, once the garbage is collected: up to a tenth of it is left lying but for every fourth time, as
     * {@code MarkSweepAlwaysCompactCount} has it.
     */
    public long heapKilobytes() {
        return LongStream.generate(this::heapOnceCollected).limit(COLLECTIONS).min().orElseThrow();
    }

    private long heapOnceCollected() {
        order("GC.run");
        return HEAP.matcher(order("GC.heap_info")).results().mapToLong(part -> Long.parseLong(part.group(1))).sum();
    }

    private String order(String what) {
        try {
            var jcmd = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), what).start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            jcmd.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it printed. */
    public Path log() {
        return data.resolve("application.log");
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private boolean ready() {
        try {
            return http.send(HttpRequest.newBuilder(at("/q/health/ready")).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("benched.java", System.getProperty("java.home")), "bin", name).toString();
    }
}
