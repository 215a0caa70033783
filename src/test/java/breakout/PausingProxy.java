package breakout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Stands between a server and its database. As long as it is paused, nothing passes and nothing is refused: as in a cut
 * network.
 */
public final class PausingProxy implements AutoCloseable {

    private static final int BUFFER = 8192;
    private static final int BACKLOG = 100;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    /** Whoever passes something on holds it for reading; the pause holds it for writing. */
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock(true);

    /** @param target a port of this machine */
    public PausingProxy(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** By the thread that will resume. */
    public void pause() {
        open.writeLock().lock();
    }

    public void resume() {
        open.writeLock().unlock();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : sockets) {
            each.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket here = door.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(here);
                sockets.add(there);
                begin(() -> pass(here, there));
                begin(() -> pass(there, here));
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[BUFFER];
        try (from; to; InputStream in = from.getInputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                open.readLock().lock();
                try {
                    to.getOutputStream().write(bytes, 0, read);
                } finally {
                    open.readLock().unlock();
                }
            }
        } catch (IOException gone) {
            // and so is the other side
        }
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
