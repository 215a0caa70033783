package breakout.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import breakout.kernel.Database;

/**
 * A connection of its own to the database, on a thread of its own, and another one when that is broken. Nobody waits behind it
 * for a connection of the pool, and it knows within seconds when the database is away.
 */
abstract class Line implements Runnable {

    /** Within the patience of the {@link Neighbours}. */
    private static final String LONGEST_WAIT_SECONDS = "2";
    private static final Duration BEFORE_ANOTHER = Duration.ofMillis(200);
    private static final Logger LOG = Logger.getLogger(Line.class);

    private final Thread thread;
    private final String address;
    private final Properties settings = new Properties();
    private volatile boolean ended;

    Line(String name, String address, String user, String password) {
        this.thread = new Thread(this, name);
        this.address = address;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("socketTimeout", LONGEST_WAIT_SECONDS);
    }

    void open() {
        thread.setDaemon(true);
        thread.start();
    }

    void end() {
        ended = true;
        thread.interrupt();
    }

    @Override
    public void run() {
        while (!ended) {
            try (Connection connection = Database.at(address).connect(address, settings)) {
                begin(connection);
                while (!ended) {
                    go(connection);
                }
            } catch (Throwable broken) {
                // whatever it is: without this thread the server would be cut off for good
                LOG.debugf("The line %s is broken: %s", thread.getName(), broken.getClass().getName());
                isBroken();
                pause(BEFORE_ANOTHER);
            }
        }
    }

    /** On a new connection. */
    abstract void begin(Connection connection) throws SQLException;

    /** Again and again. */
    abstract void go(Connection connection) throws SQLException;

    /** Before another is tried. */
    abstract void isBroken();

    void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException stopping) {
            ended = true;
        }
    }
}
