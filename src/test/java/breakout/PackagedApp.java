package breakout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The packaged application as a venue starts it: its own process, its own data folder, production mode. */
public final class PackagedApp implements AutoCloseable {

    public static final String PASSWORD = "with care and patience";
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /** It is started dozens of times: half the start is the compiler's, who would do better in an hour. */
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

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
        this(data, environment, QUICKLY);
    }

    /** Starts it as a venue does, to be measured: it is slower to start, and faster after. */
    public static PackagedApp toMeasure(Path data) {
        return new PackagedApp(data, Map.of("BREAKOUT_FACILITATOR_PASSWORD", PASSWORD), List.of());
    }

    private PackagedApp(Path data, Map<String, String> environment, List<String> options) {
        this.data = data;
        this.environment = environment;
        this.options = options;
        this.port = freePort();
        start();
    }

    /** Starts it again on the same data folder and port. */
    public void start() {
        List<String> java = new ArrayList<>(options);
        java.add(0, tool("java"));
        java.addAll(List.of("-jar", JAR.toString()));
        var command = new ProcessBuilder(java);
        command.environment().put("BREAKOUT_DATA", data.toString());
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

    public long pid() {
        return process.pid();
    }

    /** As the power strip's switch does it to a process: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    /** Its heap in kilobytes, once the garbage is collected. */
    public long heapKilobytes() {
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
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
