package breakout.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears the telegrams of the other servers.
 *
 * <p>
 * {@code whenResumed} is run when it hears again, {@code whenDeaf} now and then while it does not: in both cases something may
 * have happened that it was not told.
 */
class Listener extends Line {

    static final String CHANNEL = "breakout";
    /** After so long without a word it asks whether the line still stands. */
    private static final Duration SILENCE = Duration.ofSeconds(1);
    /** While it hears nothing, whatever may have happened is looked up as often as this. */
    private static final Duration DEAF = Duration.ofSeconds(2);

    private final Neighbours neighbours;
    private final Consumer<Telegram> hearer;
    private final Runnable whenResumed;
    private final Runnable whenDeaf;
    private boolean wasBroken;
    private long lastMissed = System.nanoTime() - DEAF.toNanos();

    Listener(Neighbours neighbours, Consumer<Telegram> hearer, Runnable whenResumed, Runnable whenDeaf,
            String address, String user, String password) {
        super("telegrams in", address, user, password);
        this.neighbours = neighbours;
        this.hearer = hearer;
        this.whenResumed = whenResumed;
        this.whenDeaf = whenDeaf;
    }

    @Override
    void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        if (wasBroken) {
            wasBroken = false;
            whenResumed.run();
        }
    }

    @Override
    void go(Connection connection) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
        if (heard == null || heard.length == 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            return;
        }
        for (PGNotification each : heard) {
            String[] parts = each.getParameter().split(" ", 2);
            if (Long.parseLong(parts[0]) != neighbours.me()) {
                hearer.accept(Telegram.read(parts[1]));
            }
        }
    }

    @Override
    void isBroken() {
        wasBroken = true;
        if (System.nanoTime() - lastMissed >= DEAF.toNanos()) {
            lastMissed = System.nanoTime();
            whenDeaf.run();
        }
    }
}
