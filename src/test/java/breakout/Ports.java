package breakout;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Where servers of tests listen. */
public final class Ports {

    private static final int LOWEST = 20_000;
    /**
     * From here on the system gives ports to those who connect: thousands of clients would take a server's before it is back.
     */
    private static final int EPHEMERAL = 32_768;

    private Ports() {
    }

    /** A port that nobody listens at. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, EPHEMERAL);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
    }
}
