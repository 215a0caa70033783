package breakout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server for tests: begun when the first asks for it, and ended with them. With {@code -Ddatabase=postgres} all
 * tests
 * of the application keep their sessions there.
 */
public final class Postgres {

    public static final boolean IS_ASKED_FOR = "postgres".equals(System.getProperty("database"));
    private static final String USER = "postgres";
    private static final Map<Object, String> NAMES = new HashMap<>();
    private static EmbeddedPostgres server;

    private Postgres() {
    }

    /** The settings by which the application finds its database there, by their names in its environment; empty at first. */
    public static synchronized Map<String, String> of(Object whose) {
        return through(server().getPort(), whose);
    }

    /** As {@link #of}, for one whose tables lie in this folder, which is empty. */
    public static synchronized Map<String, String> on(Path folder) {
        NAMES.computeIfAbsent(folder, first -> {
            String space = "space" + NAMES.size();
            tell("create tablespace " + space + " location '" + folder + "'");
            return create(" tablespace " + space);
        });
        return of(folder);
    }

    /** As {@link #of}, for an application that reaches the server at another port. */
    public static synchronized Map<String, String> through(int port, Object whose) {
        String name = NAMES.computeIfAbsent(whose, first -> create(""));
        return Map.of("BREAKOUT_DB_URL", "jdbc:postgresql://localhost:" + port + "/" + name, "BREAKOUT_DB_USERNAME", USER,
                "BREAKOUT_DB_PASSWORD", USER);
    }

    public static synchronized int port() {
        return server().getPort();
    }

    private static String create(String where) {
        String name = "breakout" + NAMES.size();
        tell("create database " + name + where);
        return name;
    }

    private static void tell(String order) {
        try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a server is that loses nothing: by itself this one would not wait for the disk. */
    private static EmbeddedPostgres server() {
        try {
            server = server == null ? EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on").start() : server;
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
