package breakout.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import javax.sql.DataSource;

import org.h2.api.ErrorCode;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.quarkus.runtime.LaunchMode;

/** The databases that sessions may be kept in, told by the address alone, and what differs between them. */
public enum Database {

    /** In a file of this server's, or in memory for tests. */
    EMBEDDED("jdbc:h2:", H2Dialect.class) {
        /** What it says when its file could not be written, and to everybody after that, for it closes itself. */
        private final Set<Integer> failed = Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2,
                ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1,
                ErrorCode.FILE_CORRUPTED_1);

        @Override
        public Connection connect(String address, Properties settings) throws SQLException {
            return new org.h2.Driver().connect(address, settings);
        }

        @Override
        public void demandSafety(String address, Connection connection) {
            boolean tried = address.startsWith(IN_MEMORY) && LaunchMode.current().isDevOrTest();
            if (!tried && !(address.startsWith(KeptFile.ADDRESS) && settings(address).contains(AT_ONCE))) {
                throw new IllegalStateException("BREAKOUT_DB_URL has to begin with " + KeptFile.ADDRESS
                        + " and to say ;" + AT_ONCE + ": " + ELSE);
            }
        }

        private static List<String> settings(String address) {
            return List.of(address.toUpperCase(Locale.ROOT).split(";"));
        }

        @Override
        void keep(DataSource pool) throws SQLException {
            try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }

        @Override
        void compact(Connection connection) {
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            } catch (SQLException closed) {
                // with the database that was compacted
            }
        }

        @Override
        boolean isAway(SQLException told) {
            return failed.contains(told.getErrorCode());
        }

        @Override
        ExceptionSorter broken() {
            return ExceptionSorter.emptyExceptionSorter();
        }
    },

    /** A server of its own, perhaps for several nodes. */
    POSTGRESQL("jdbc:postgresql:", PostgreSQLDialect.class) {
        /**
         * What the states begin with, by <a href="https://www.postgresql.org/docs/15/errcodes-appendix.html">appendix A</a>:
         * the connection, resources, an operator, its system, and a server that may only be read.
         */
        private final List<String> failed = List.of("08", "53", "57", "58", "25P03", "25006", "XX");
        /** That one statement took longer than its patience: the database is there, and all other connections are good. */
        private static final String TOOK_TOO_LONG = "57014";

        @Override
        public Connection connect(String address, Properties settings) throws SQLException {
            var patient = new Properties();
            patient.putAll(PATIENCE);
            patient.putAll(settings);
            return new org.postgresql.Driver().connect(address, patient);
        }

        @Override
        public void demandSafety(String address, Connection connection) throws SQLException {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                try (var statement = connection.createStatement(); var answer = statement.executeQuery("show " + setting)) {
                    answer.next();
                    if ("off".equals(answer.getString(1))) {
                        throw new IllegalStateException(
                                setting + " of PostgreSQL has to be on where BREAKOUT_DB_URL leads: " + ELSE);
                    }
                }
            }
        }

        /** The commit has waited for it. */
        @Override
        void keep(DataSource pool) {
        }

        @Override
        void compact(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM FULL");
            }
        }

        @Override
        boolean isAway(SQLException told) {
            String state = told.getSQLState();
            return state != null && !state.equals(TOOK_TOO_LONG) && failed.stream().anyMatch(state::startsWith);
        }

        @Override
        ExceptionSorter broken() {
            return new PostgreSQLExceptionSorter();
        }
    };

    static final String IN_MEMORY = "jdbc:h2:mem:";
    /** Without it the embedded database writes half a second after it has said that it did. */
    private static final String AT_ONCE = "WRITE_DELAY=0";
    /**
     * How long what is asked of PostgreSQL may take, unless its address says otherwise, in seconds, and the options in
     * milliseconds: who is cut off by a network holds nobody else up.
     */
    private static final Map<String, String> PATIENCE = Map.of("connectTimeout", "2", "socketTimeout", "10", "tcpKeepAlive",
            "true",
            "ApplicationName", "breakout", "options",
            "-c lock_timeout=2000 -c statement_timeout=8000 -c idle_in_transaction_session_timeout=15000");
    private static final String ELSE = "else answers that were acknowledged could be lost when the process or the power stops";

    private final String scheme;
    private final Class<? extends Dialect> dialect;

    Database(String scheme, Class<? extends Dialect> dialect) {
        this.scheme = scheme;
        this.dialect = dialect;
    }

    /** @throws IllegalArgumentException for an address of any other database */
    public static Database at(String address) {
        for (Database each : values()) {
            if (each.isAt(address)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "BREAKOUT_DB_URL has to begin with " + POSTGRESQL.scheme + " or " + KeptFile.ADDRESS);
    }

    boolean isAt(String address) {
        return address.startsWith(scheme);
    }

    Class<? extends Dialect> dialect() {
        return dialect;
    }

    /** Whether several servers can use it at the same time. */
    public boolean isShared() {
        return this == POSTGRESQL;
    }

    /** @return null for an address of another database */
    public abstract Connection connect(String address, Properties settings) throws SQLException;

    /** @throws IllegalStateException naming the setting by which it would lose what is acknowledged */
    public abstract void demandSafety(String address, Connection connection) throws SQLException;

    /** Returns when the disk has what was committed before, so that not even a power cut takes it. */
    abstract void keep(DataSource pool) throws SQLException;

    /** Writes its files anew, without what was deleted. Whoever asks it for something meanwhile waits, or is refused. */
    abstract void compact(Connection connection) throws SQLException;

    /** Whether this tells that the database is away or cannot write, and not that it refuses what it was asked. */
    abstract boolean isAway(SQLException told);

    /** Tells after which failures a connection is of no use any more. */
    abstract ExceptionSorter broken();
}
