package breakout.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends telegrams, and says at every beat that this server is alive. */
class Sender extends Line {

    /** Several within the patience of the {@link Neighbours}, and soon enough that nobody sees it. */
    private static final Duration BEAT = Duration.ofMillis(100);
    /** Between two signs of life. */
    private static final Duration SIGN = BEAT.multipliedBy(5);
    /** A hall that comes or goes at once is told in few round trips, each of them short beside a sign of life. */
    private static final int MOST_AT_ONCE = 500;

    private final Set<Telegram> waiting = ConcurrentHashMap.newKeySet();
    private final Neighbours neighbours;
    private final Runnable whenCutOff;
    private volatile long lastSign = System.nanoTime();
    private boolean told;

    Sender(Neighbours neighbours, Runnable whenCutOff, String address, String user, String password) {
        super("telegrams out", address, user, password);
        this.neighbours = neighbours;
        this.whenCutOff = whenCutOff;
    }

    void add(Telegram telegram) {
        waiting.add(telegram);
    }

    boolean isCutOff() {
        return System.nanoTime() - lastSign > Neighbours.PATIENCE.toNanos();
    }

    @Override
    void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        sign(connection);
    }

    @Override
    void go(Connection connection) throws SQLException {
        pause(BEAT);
        do {
            send(connection, waiting.stream().limit(MOST_AT_ONCE).toList());
            if (System.nanoTime() - lastSign >= SIGN.toNanos()) {
                sign(connection);
            }
        } while (waiting.size() >= MOST_AT_ONCE);
    }

    @Override
    void isBroken() {
        if (isCutOff() && !told) {
            told = true;
            whenCutOff.run();
        }
    }

    /** What is added again meanwhile is sent again. */
    private void send(Connection connection, List<Telegram> telegrams) throws SQLException {
        if (telegrams.isEmpty()) {
            return;
        }
        telegrams.forEach(waiting::remove);
        try (var statement = connection
                .prepareStatement("select pg_notify('" + Listener.CHANNEL + "', told) from unnest(?) told")) {
            statement.setArray(1, connection.createArrayOf("text",
                    telegrams.stream().map(each -> neighbours.me() + " " + each.written()).toArray()));
            statement.execute();
        } catch (SQLException broken) {
            waiting.addAll(telegrams);
            throw broken;
        }
    }

    private void sign(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("insert into node (id, seen_at) values (?, clock_timestamp())"
                // it may have been away for so long that the others have forgotten it
                + " on conflict (id) do update set seen_at = excluded.seen_at")) {
            statement.setLong(1, neighbours.me());
            statement.executeUpdate();
        }
        lastSign = System.nanoTime();
        told = false;
    }
}
