package breakout.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/** Listens to a session, and remembers when it was told of how many answers. */
final class Ear {

    private static final String ANSWERS = "\"answers\":";

    /** Told at this time of so many answers. */
    record Heard(long nanos, int answers) {
    }

    private final List<Heard> heard = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();
    private final Promise<Void> first = Promise.promise();
    private int bytes;

    /** Succeeds once it has been told for the first time. */
    Future<Void> listen(NetClient net, URI home, String code, String pass) {
        return net.connect(home.getPort(), home.getHost()).compose(socket -> ask(socket, home, code, pass));
    }

    private Future<Void> ask(NetSocket socket, URI home, String code, String pass) {
        socket.handler(this::hear);
        socket.closeHandler(gone -> first.tryFail("closed"));
        socket.write("GET /api/sessions/" + code + "/live HTTP/1.1\r\nHost: " + home.getAuthority()
                + "\r\nAccept: text/event-stream\r\n" + pass + "\r\n\r\n");
        return first.future();
    }

    /** On one thread only. An event may come in pieces, and several may come in one. */
    private void hear(Buffer piece) {
        long now = System.nanoTime();
        if (heard.isEmpty()) {
            bytes += piece.length();
        }
        rest.append(piece.toString());
        int begin;
        int end;
        while ((begin = rest.indexOf(ANSWERS)) >= 0 && (end = endOfNumber(begin + ANSWERS.length())) > 0) {
            hear(new Heard(now, Integer.parseInt(rest.substring(begin + ANSWERS.length(), end))));
            rest.delete(0, end);
        }
        if (begin < 0 && rest.length() > ANSWERS.length()) {
            rest.delete(0, rest.length() - ANSWERS.length());
        }
    }

    private int endOfNumber(int from) {
        for (int at = from; at < rest.length(); at++) {
            if (!Character.isDigit(rest.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private synchronized void hear(Heard each) {
        heard.add(each);
        first.tryComplete();
    }

    /** What came until it was told for the first time. */
    int bytesAtFirst() {
        return bytes;
    }

    synchronized int answers() {
        return heard.isEmpty() ? 0 : heard.get(heard.size() - 1).answers();
    }

    /** When it was first told of that many; the greatest number of all if it never was. */
    synchronized long toldOf(int answers) {
        int low = 0;
        int high = heard.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heard.get(middle).answers() < answers) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < heard.size() ? heard.get(low).nanos() : Long.MAX_VALUE;
    }
}
