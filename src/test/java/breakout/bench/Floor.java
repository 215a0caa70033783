package breakout.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import breakout.Ports;

/** The least that could do the work: {@link FloorServer} in a process of its own. */
final class Floor implements Contender {

    private static final long LONGEST_START_MILLIS = 30_000;

    private final Path journal;
    private final int port = Ports.free();
    private final Process process;
    private final long startMillis;
    private final AtomicInteger sessions = new AtomicInteger();

    Floor(Path data) throws IOException {
        journal = data.resolve("journal");
        long begun = System.nanoTime();
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FloorServer.class.getName(), String.valueOf(port), journal.toString())
                .redirectErrorStream(true).redirectOutput(data.resolve("floor.log").toFile()).start();
        while (!reachable()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            if (!process.isAlive() || millisSince(begun) > LONGEST_START_MILLIS) {
                close();
                throw new IllegalStateException("The floor did not start: " + Files.readString(data.resolve("floor.log")));
            }
        }
        startMillis = millisSince(begun);
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private boolean reachable() {
        try (var socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public URI home() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public long startMillis() {
        return startMillis;
    }

    @Override
    public String open(int delegates) {
        return "S" + sessions.incrementAndGet();
    }

    @Override
    public String staff() {
        return "Cookie: none";
    }

    /** What the disk has: a line begins with the session and the id. */
    @Override
    public Set<String> answers(String code) {
        try (var lines = Files.lines(journal)) {
            return lines.map(line -> line.split(" ", 3)).filter(line -> line[0].equals(code)).map(line -> line[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
