package breakout.kernel;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import breakout.Postgres;

class DatabaseTest {

    @Test
    void isToldByItsAddress() {
        assertEquals(Database.EMBEDDED, Database.at("jdbc:h2:kept:/data/breakout;WRITE_DELAY=0"));
        assertEquals(Database.POSTGRESQL, Database.at("jdbc:postgresql://db.example.int/breakout"));
        assertThrows(IllegalArgumentException.class, () -> Database.at("jdbc:mysql://db.example.int/breakout"));
    }

    @Test
    void isRefusedWhereItWouldLoseWhatItAcknowledges() throws SQLException {
        try (Connection connection = postgres()) {
            Database.POSTGRESQL.demandSafety("", connection);
            connection.createStatement().execute("set synchronous_commit = off");
            var refused = assertThrows(IllegalStateException.class, () -> Database.POSTGRESQL.demandSafety("", connection));
            assertThat(refused.getMessage(), startsWith("synchronous_commit of PostgreSQL has to be on"));
        }
    }

    @Test
    void waitsForNobodyWithoutEnd() throws SQLException {
        try (Connection first = postgres(); Connection second = postgres()) {
            first.setAutoCommit(false);
            first.createStatement().execute("select pg_advisory_xact_lock(217)");
            var refused = assertThrows(SQLException.class,
                    () -> second.createStatement().execute("select pg_advisory_lock(217)"));
            assertEquals("55P03", refused.getSQLState());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "08006", "53100", "57P01", "25P03" })
    void isAwayWhereItSaysSo(String state) {
        assertTrue(Database.POSTGRESQL.isAway(new SQLException("", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "23505", "40001", "55P03", "22001", "57014" })
    void isThereWhereItRefuses(String state) {
        assertFalse(Database.POSTGRESQL.isAway(new SQLException("", state)));
    }

    private static Connection postgres() throws SQLException {
        Map<String, String> settings = Postgres.of(DatabaseTest.class);
        var who = new Properties();
        who.setProperty("user", settings.get("BREAKOUT_DB_USERNAME"));
        who.setProperty("password", settings.get("BREAKOUT_DB_PASSWORD"));
        return Database.POSTGRESQL.connect(settings.get("BREAKOUT_DB_URL"), who);
    }
}
