package breakout.node;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Assumptions;

/** The proxy of {@code config/deploy/nginx.conf}, with the addresses of a test and without TLS. */
public final class Nginx implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/sbin/nginx");
    private static final Path SHIPPED = Path.of("config/deploy/nginx.conf");
    private static final long LONGEST_START_SECONDS = 10;

    private final int port = freePort();
    private final Process process;

    /** Skips the test that calls, with one line, where there is none; on the build server that test fails. */
    public static void isNeeded() {
        if (!Files.isExecutable(EXECUTABLE) && System.getenv("CI") == null) {
            System.out.println("Skipped: there is no nginx at " + EXECUTABLE + " to stand before the servers.");
            Assumptions.abort("no nginx");
        }
    }

    /** Starts it before these two servers, with its files in this folder. */
    public Nginx(Path folder, URI first, URI second) {
        try {
            Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, first, second));
            process = new ProcessBuilder(EXECUTABLE.toString(), "-e", "stderr", "-p", folder.toString(), "-c",
                    settings.toString(), "-g", "daemon off;").redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.log").toFile()).start();
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS); !isThere();) {
                assertTrue(System.nanoTime() < end && process.isAlive(), "nginx did not start; see " + folder);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a server is set that keeps its sessions so, and stands behind it. */
    public static Map<String, String> before(Map<String, String> database) {
        var environment = new HashMap<>(database);
        environment.put("BREAKOUT_PROXIES", "127.0.0.1");
        return environment;
    }

    public URI home() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private String settings(Path folder, URI first, URI second) throws IOException {
        String settings = Files.readString(SHIPPED);
        settings = adapted(settings, "breakout-1:8080", "127.0.0.1:" + first.getPort());
        settings = adapted(settings, "breakout-2:8080", "127.0.0.1:" + second.getPort());
        settings = adapted(settings, "listen 80;", "listen 127.0.0.1:" + freePort() + ";");
        settings = adapted(settings, "listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";");
        settings = adapted(settings, "pid /run/", "pid " + folder + "/");
        var here = new StringBuilder("http {\n");
        for (String kind : new String[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }) {
            here.append(kind).append("_temp_path ").append(folder).append("/").append(kind).append(";\n");
        }
        return adapted(settings, "http {\n", here.toString()).replaceAll("(?m)^ *ssl_.*\n", "");
    }

    private static String adapted(String settings, String shipped, String here) {
        assertTrue(settings.contains(shipped), SHIPPED + " does not say " + shipped);
        return settings.replace(shipped, here);
    }

    private boolean isThere() throws IOException {
        try (var door = new Socket("127.0.0.1", port)) {
            return door.isConnected();
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
