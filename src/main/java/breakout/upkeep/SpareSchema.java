package breakout.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A schema of PostgreSQL beside the application's, made as it was at some version. What is put into its tables is committed
 * only if it is to stay: a command that is broken off leaves empty tables at most, and the next takes them away.
 */
final class SpareSchema implements AutoCloseable {

    private static final String NAME = "breakout_spare";
    private static final String MAY_NOT = "42501";
    private static final String IS_THERE = "42P07";
    /** It tells of each migration, on the console of whoever gave a command. */
    private static final Logger TALKATIVE = Logger.getLogger("org.flywaydb");

    private final Connection connection;
    private final String schema;
    private boolean made;

    private SpareSchema(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** @throws Undone if there is one in use, or none may be made */
    static SpareSchema of(Place place, int version, Workbench bench) throws IOException, SQLException {
        Connection connection = place.open();
        var spare = new SpareSchema(connection, connection.getSchema());
        try {
            spare.demandTurn();
            spare.drop();
            spare.run("create schema " + NAME);
            spare.made = true;
            migrate(place.at(NAME), version, bench);
            spare.run("set search_path to " + NAME);
            connection.setAutoCommit(false);
            return spare;
        } catch (SQLException failed) {
            spare.close();
            if (MAY_NOT.equals(failed.getSQLState())) {
                throw new Undone("The database's account may make no schema beside the application's, where a backup is looked "
                        + "through: grant it CREATE on the database", failed);
            }
            throw failed;
        } catch (IOException | RuntimeException failed) {
            spare.close();
            throw failed;
        }
    }

    /** Its own, in a transaction. */
    Connection connection() {
        return connection;
    }

    /** Makes its tables, and what is in them, the application's. */
    void handOver() throws SQLException {
        try {
            for (String table : Layout.of(connection).tables()) {
                run("alter table " + NAME + "." + Layout.quoted(table) + " set schema " + Layout.quoted(schema));
            }
            // not what is in it besides: the application would lack it
            run("drop schema " + NAME);
            connection.commit();
            made = false;
        } catch (SQLException failed) {
            if (IS_THERE.equals(failed.getSQLState())) {
                throw new Undone("The database came into use meanwhile, and was left as it is", failed);
            }
            throw failed;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (made) {
                drop();
            }
        }
    }

    private void demandTurn() throws SQLException {
        try (var statement = connection.createStatement();
                var turn = statement.executeQuery("select pg_try_advisory_lock(hashtextextended('" + NAME + "', 0))")) {
            turn.next();
            if (!turn.getBoolean(1)) {
                throw new Undone("Another backup is being looked through or restored in this database: try again after that");
            }
        }
    }

    private static void migrate(Place place, int version, Workbench bench) throws IOException {
        TALKATIVE.setLevel(Level.SEVERE);
        var folder = Files.createDirectory(bench.at("migrations"));
        Migrations.copy(version, folder);
        try {
            Flyway.configure().dataSource(place.address(), place.user(), place.password()).locations("filesystem:" + folder)
                    .load().migrate();
        } catch (FlywayException failed) {
            throw new Undone("The tables of schema " + version + " cannot be made: " + failed.getMessage(), failed);
        }
    }

    private void drop() throws SQLException {
        run("drop schema if exists " + NAME + " cascade");
    }

    private void run(String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
