package breakout.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a process takes from the machine, as the system counts it. */
final class Gauge {

    /** The clock ticks in which Linux tells it, whatever it counts in. */
    private static final double TICK_MILLIS = 10;
    /** Behind the name of the command, which may hold spaces, the fields are numbered from 3. */
    private static final int USER = 14 - 3;
    private static final int SYSTEM = 15 - 3;
    private static final int COLLECTIONS = 2;
    private static final int GIVING_BACK_MILLIS = 1_500;

    private final long pid;

    Gauge(long pid) {
        this.pid = pid;
    }

    /** All that its threads have worked. */
    double cpuMillis() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * TICK_MILLIS;
    }

    /** What it works in a millisecond in which nobody wants anything. */
    double idle(int millis) {
        double before = cpuMillis();
        pause(millis);
        return (cpuMillis() - before) / millis;
    }

    double residentKilobytes() {
        return read("status").lines().filter(line -> line.startsWith("VmRSS:")).map(line -> line.split("\\s+")[1])
                .mapToLong(Long::parseLong).findFirst().orElseThrow();
    }

    /** The same once the garbage is collected and its room given back, which the collector does a little later. */
    double leanKilobytes() {
        for (int time = 0; time < COLLECTIONS; time++) {
            collect();
            pause(GIVING_BACK_MILLIS);
        }
        return residentKilobytes();
    }

    private void collect() {
        try {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid),
                    "GC.run")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
