package breakout.live;

import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/** Listens to the stream on a socket of its own, and comes back as live.js does when it is lost. */
final class Listener {

    private static final double SHORTEST_MILLIS = 700;
    private static final double LONGEST_MILLIS = 12_000;
    private static final double NARROWEST = 0.6;
    private static final double WIDEST = 1.4;
    private static final String TOLD = "event: state";

    /** Hears how the listeners fare. */
    interface Watch {
        void reached();

        void told();

        void lost();
    }

    private final Vertx vertx;
    private final NetClient net;
    private final URI stream;
    private final String token;
    private final Watch watch;
    private volatile NetSocket socket;
    private int tries;
    private boolean told;
    private boolean over;

    Listener(Vertx vertx, NetClient net, URI stream, String token, Watch watch) {
        this.vertx = vertx;
        this.net = net;
        this.stream = stream;
        this.token = token;
        this.watch = watch;
    }

    synchronized void connect() {
        if (!over) {
            net.connect(stream.getPort(), stream.getHost()).onSuccess(this::ask).onFailure(refused -> lost());
        }
    }

    /** The network goes away under it. */
    void drop() {
        socket.close();
    }

    synchronized void leave() {
        over = true;
        if (socket != null) {
            socket.close();
        }
    }

    private void ask(NetSocket connected) {
        socket = connected;
        watch.reached();
        connected.exceptionHandler(reset -> connected.close());
        connected.closeHandler(gone -> lost());
        var heard = new StringBuilder();
        connected.handler(piece -> hear(heard, piece));
        connected.write("GET " + stream.getPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    private synchronized void hear(StringBuilder heard, Buffer piece) {
        if (!told && heard.append(piece).indexOf(TOLD) >= 0) {
            told = true;
            tries = 0;
            watch.told();
        }
    }

    private synchronized void lost() {
        if (told) {
            told = false;
            watch.lost();
        }
        double pause = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS * Math.pow(2, tries++));
        vertx.setTimer((long) (pause * ThreadLocalRandom.current().nextDouble(NARROWEST, WIDEST)), again -> connect());
    }
}
