package breakout.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import breakout.Postgres;

class SenderTest {

    private static final int SEATS = 10_000;
    private static final long ROUND_TRIP_MILLIS = 150;
    /** Whoever makes more of them is told so without taking minutes. */
    private static final int SLOW_ROUND_TRIPS = 40;

    private final Map<String, String> settings = Postgres.of(SenderTest.class);
    private int roundTrips;

    @Test
    void isAliveWhileItTellsOfAWholeHallAtOnce() throws SQLException {
        String address = settings.get("BREAKOUT_DB_URL");
        var sender = new Sender(new Neighbours(address, Clock.systemUTC()), () -> {
        }, address, "", "");
        try (Connection sending = connection(); Connection hearing = connection()) {
            sending.createStatement().execute("create table node (id bigint primary key, seen_at timestamp with time zone)");
            hearing.createStatement().execute("listen " + Listener.CHANNEL);
            for (int seat = 0; seat < SEATS; seat++) {
                sender.add(new Telegram(Telegram.Kind.LOST, "K7MQ4XPR", seat));
            }
            Connection slow = slow(sending);
            sender.begin(slow);
            sender.go(slow);
            assertFalse(sender.isCutOff(), () -> "after " + roundTrips + " round trips");
            assertEquals(SEATS, heard(hearing).size());
        }
    }

    private static Set<String> heard(Connection hearing) throws SQLException {
        Set<String> heard = new HashSet<>();
        var last = hearing.unwrap(PGConnection.class).getNotifications((int) Duration.ofSeconds(5).toMillis());
        while (last != null && last.length > 0) {
            for (var each : last) {
                heard.add(each.getParameter());
            }
            last = heard.size() == SEATS ? null : hearing.unwrap(PGConnection.class).getNotifications(1_000);
        }
        return heard;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(settings.get("BREAKOUT_DB_URL"), settings.get("BREAKOUT_DB_USERNAME"),
                settings.get("BREAKOUT_DB_PASSWORD"));
    }

    /** To a database that is far away. */
    private Connection slow(Connection connection) {
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, T near) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (far, method, given) -> {
            if (method.getName().startsWith("execute") && ++roundTrips <= SLOW_ROUND_TRIPS) {
                Thread.sleep(ROUND_TRIP_MILLIS);
            }
            try {
                Object told = method.invoke(near, given);
                return told instanceof PreparedStatement statement ? proxy(PreparedStatement.class, statement) : told;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
