package breakout.kernel;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import breakout.Hall;
import breakout.PackagedApp;
import breakout.PackagedApp.Said;
import breakout.Postgres;

/**
 * A version of the application on the data of an older or a newer one, and on settings that would lose what it acknowledges.
 */
class UpgradeIT {

    /** The migration that is undone here. */
    private static final String NEWEST = "58";

    @TempDir
    private Path data;
    private Map<String, String> database = Map.of();

    @Test
    void backsUpTheDatabaseBeforeItChangesIt() throws Exception {
        String code = openAndUndoTheNewest();
        new PackagedApp(data).close();
        Path restored = data.resolve("restored");
        assertEquals(0, PackagedApp.command(restored, "restore", backup().toString()).exit());
        assertEquals(code, sessionAt("jdbc:h2:file:" + restored.resolve("breakout"), "breakout"));
    }

    @Test
    void backsUpPostgresOnceThoughTwoServersStart() throws Exception {
        database = Postgres.of(data);
        String code = openAndUndoTheNewest();
        var other = CompletableFuture.runAsync(() -> PackagedApp.node(data, database).close());
        PackagedApp.node(data, database).close();
        other.get();
        assertEquals(1, Pattern.compile("was backed up before it is changed")
                .matcher(Files.readString(data.resolve("application.log"))).results().count());
        Path restored = data.resolve("restored");
        Map<String, String> empty = Postgres.of(restored);
        Said said = PackagedApp.command(restored, empty, "restore", backup().toString());
        assertEquals(0, said.exit(), said.text());
        assertEquals(code, sessionAt(empty.get("BREAKOUT_DB_URL"), empty.get("BREAKOUT_DB_USERNAME")));
    }

    @Test
    void refusesWhatANewerVersionHasChanged() throws Exception {
        new PackagedApp(data).close();
        run("insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '9999', 'later', 'SQL', 'V9999__later.sql', 1, "
                + "'breakout', current_timestamp, 1, true from \"flyway_schema_history\"");
        assertThrows(IllegalStateException.class, () -> new PackagedApp(data));
        assertThat(Files.readString(data.resolve("application.log")),
                containsString("The database is of a newer version of the application (schema 9999;"));
    }

    @Test
    void refusesToStartWhereItWouldLoseWhatItAcknowledges() throws Exception {
        assertThrows(IllegalStateException.class, () -> new PackagedApp(data,
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:kept:" + data.resolve("breakout") + ";DB_CLOSE_ON_EXIT=FALSE")));
        assertThat(Files.readString(data.resolve("application.log")),
                containsString("BREAKOUT_DB_URL has to begin with jdbc:h2:kept: and to say ;WRITE_DELAY=0"));
    }

    @Test
    void refusesAPostgresThatWouldLoseWhatItAcknowledgesBeforeItChangesIt() throws Exception {
        try (var hasty = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            assertThrows(IllegalStateException.class, () -> new PackagedApp(data, Map.of("BREAKOUT_DB_URL",
                    "jdbc:postgresql://localhost:" + hasty.getPort() + "/postgres", "BREAKOUT_DB_USERNAME", "postgres",
                    "BREAKOUT_DB_PASSWORD", "postgres")));
            assertThat(Files.readString(data.resolve("application.log")),
                    containsString("fsync of PostgreSQL has to be on where BREAKOUT_DB_URL leads"));
            try (var database = hasty.getPostgresDatabase().getConnection();
                    var statement = database.createStatement();
                    var found = statement
                            .executeQuery("select count(*) from information_schema.tables where table_schema = 'public'")) {
                found.next();
                assertEquals(0, found.getInt(1), "tables");
            }
        }
    }

    private String openAndUndoTheNewest() throws SQLException {
        String code;
        try (var app = PackagedApp.node(data, database)) {
            code = Hall.open(app, Map.of()).code;
        }
        run("drop table heading",
                "delete from \"flyway_schema_history\" where \"version\" = '" + NEWEST + "'");
        return code;
    }

    private Path backup() {
        return data.resolve("backups").resolve("breakout-before-" + NEWEST + ".zip");
    }

    private static String sessionAt(String address, String account) throws SQLException {
        try (var old = DriverManager.getConnection(address, account, account);
                var statement = old.createStatement();
                var found = statement.executeQuery("select code from session")) {
            found.next();
            return found.getString(1);
        }
    }

    private void run(String... statements) throws SQLException {
        String account = database.getOrDefault("BREAKOUT_DB_USERNAME", "breakout");
        String address = database.getOrDefault("BREAKOUT_DB_URL", "jdbc:h2:file:" + data.resolve("breakout"));
        try (var connection = DriverManager.getConnection(address, account, account);
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
