package breakout.upkeep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.Driver;

import breakout.kernel.KeptFile;

/**
 * Where an embedded database lies.
 *
 * @param data the folder of everything that the application keeps
 * @param address of the database, as JDBC wants it
 */
record Place(Path data, String address, String user, String password) {

    /** What the files of the embedded database end in. */
    static final String FILE = ".mv.db";
    private static final String ONLY_IF_THERE = ";IFEXISTS=TRUE";

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

    /** @throws Undone for a database of another kind, which has tools of its own for this */
    void demandEmbedded() {
        if (!address.startsWith(KeptFile.ADDRESS)) {
            throw new Undone("The database is not the embedded one: back it up with pg_dump and restore it with pg_restore, "
                    + "and keep a copy of " + data.resolve("keys"));
        }
    }

    /** Opens it, if it is there. */
    Connection open() throws SQLException {
        var account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        return new Driver().connect(address + ONLY_IF_THERE, account);
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
