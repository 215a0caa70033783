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

    /** As {@link #of}, for an application that reaches the server at another port. */
    public static synchronized Map<String, String> through(int port, Object whose) {
        return settings(port, NAMES.computeIfAbsent(whose, first -> create()));
    }

    public static synchronized int port() {
        return server().getPort();
    }

    private static String create() {
        String name = "breakout" + NAMES.size();
        tell(server(), "create database " + name);
        return name;
    }

    private static void tell(EmbeddedPostgres whom, String order) {
        try (var connection = whom.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() {
        server = server == null ? started() : server;
        return server;
    }

    /** As a server is that loses nothing: by itself this one would not wait for the disk. */
    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(int port, String name) {
        return Map.of("BREAKOUT_DB_URL", "jdbc:postgresql://localhost:" + port + "/" + name, "BREAKOUT_DB_USERNAME", USER,
                "BREAKOUT_DB_PASSWORD", USER);
    }

    /** A server for one test, which may do to it what no other would bear: its tables lie in a folder that is given. */
    public static final class Alone implements AutoCloseable {

        private final EmbeddedPostgres alone = started();

        /** @param folder an empty one */
        public Alone(Path folder) {
            tell(alone, "create tablespace elsewhere location '" + folder + "'");
            tell(alone, "create database breakout tablespace elsewhere");
        }

        /** As {@link Postgres#of}. */
        public Map<String, String> settings() {
            return Postgres.settings(alone.getPort(), "breakout");
        }

        @Override
        public void close() throws IOException {
            alone.close();
        }
    }
}
