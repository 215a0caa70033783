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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import breakout.Hall;
import breakout.PackagedApp;

/**
 * A version of the application on the data of an older or a newer one, and on settings that would lose what it acknowledges.
 */
class UpgradeIT {

    /** The migration that is undone here. */
    private static final String NEWEST = "57";

    @TempDir
    private Path data;

    @Test
    void backsUpTheDatabaseBeforeItChangesIt() throws Exception {
        String code;
        try (var app = new PackagedApp(data)) {
            code = Hall.open(app, Map.of()).code;
        }
        run("alter table session drop column facilitators",
                "delete from \"flyway_schema_history\" where \"version\" = '" + NEWEST + "'");
        new PackagedApp(data).close();
        Path backup = data.resolve("backups").resolve("breakout-before-" + NEWEST + ".zip");
        Path restored = data.resolve("restored");
        assertEquals(0, PackagedApp.command(restored, "restore", backup.toString()).exit());
        try (var old = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("restored/breakout"), "breakout", "breakout");
                var statement = old.createStatement();
                var found = statement.executeQuery("select code from session")) {
            found.next();
            assertEquals(code, found.getString(1));
        }
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

    private void run(String... statements) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("breakout"), "breakout", "breakout");
                var statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
