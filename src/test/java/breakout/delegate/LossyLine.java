package breakout.delegate;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the server that carries some requests all the way and then loses what the server says to them. */
final class LossyLine implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile String requests = "";

    LossyLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0);
        inBackground(this::accept);
    }

    String home() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** The next replies to requests that begin like this are lost, after the server has carried them out. */
    void loseRepliesTo(String start, int times) {
        requests = start;
        toLose.set(times);
    }

    int lost() {
        return lost.get();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            Socket far = new Socket("localhost", server);
            var losing = new AtomicBoolean();
            inBackground(() -> carry(near, far, losing, true));
            inBackground(() -> carry(far, near, losing, false));
        }
    }

    private void carry(Socket from, Socket to, AtomicBoolean losing, boolean outwards) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (from; to) {
            for (int read = from.getInputStream().read(chunk); read > 0; read = from.getInputStream().read(chunk)) {
                if (outwards && begins(chunk, read) && toLose.getAndDecrement() > 0) {
                    losing.set(true);
                }
                if (!outwards && losing.get()) {
                    lost.incrementAndGet();
                    return;
                }
                to.getOutputStream().write(chunk, 0, read);
            }
        }
    }

    private boolean begins(byte[] chunk, int length) {
        return !requests.isEmpty() && new String(chunk, 0, length, StandardCharsets.ISO_8859_1).startsWith(requests);
    }

    private interface Work {

        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException hungUp) {
                // one of both ends is gone, and so is this line
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
