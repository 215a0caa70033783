package breakout.upkeep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.Driver;

import breakout.kernel.Database;

/**
 * Where the database lies, and what is kept beside it.
 *
 * @param data the folder of everything that the application keeps
 * @param address of the database, as JDBC wants it
 */
record Place(Path data, String address, String user, String password) {

    /** What the files of the embedded database end in. */
    static final String FILE = ".mv.db";
    private static final String ONLY_IF_THERE = ";IFEXISTS=TRUE";
    /** All of a table takes longer than what a hall asks; and the same rows are to be told in the same bytes everywhere. */
    private static final String WITHOUT_HASTE = "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; "
            + "set lock_timeout = '5min'; set timezone = 'UTC'; set synchronize_seqscans = off";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    /** Where the application's own is, as the venue has set it. */
    static Place asSet() {
        var settings = ConfigProvider.getConfig();
        return new Place(Path.of(settings.getValue("breakout.data", String.class)),
                settings.getValue("quarkus.datasource.jdbc.url", String.class),
                settings.getValue("quarkus.datasource.username", String.class),
                settings.getValue("quarkus.datasource.password", String.class));
    }

    /** A copy of this one in another folder. */
    Place copiedTo(Path folder) {
        return new Place(folder, "jdbc:h2:file:" + folder.toAbsolutePath().resolve("breakout") + ";DB_CLOSE_ON_EXIT=FALSE",
                user,
                password);
    }

    /** Whether it is PostgreSQL, which has no file here. */
    boolean isShared() {
        try {
            return Database.at(address).isShared();
        } catch (IllegalArgumentException none) {
            throw new Undone(none.getMessage(), none);
        }
    }

    /** The same database of PostgreSQL, seen from another of its schemas. */
    Place at(String schema) {
        return new Place(data, address + (address.contains("?") ? "&" : "?") + "currentSchema=" + schema, user, password);
    }

    /** Opens it, if it is there. */
    Connection open() throws SQLException {
        var account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        if (!isShared()) {
            return new Driver().connect(address + ONLY_IF_THERE, account);
        }
        Connection connection = Database.POSTGRESQL.connect(address, account);
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST_SILENCE.toMillis());
        try (var statement = connection.createStatement()) {
            statement.execute(WITHOUT_HASTE);
        }
        return connection;
    }

    /** The file of the database. */
    Path database() {
        return Path.of(address.replaceFirst("^(jdbc:h2:(\\w+:)?)", "").replaceFirst(";.*", "") + FILE);
    }

    /** The keys without which seats, and what they wrote, are nobody's. */
    Path keys() {
        return data.resolve("keys");
    }
}
