package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the power of a disk with a cache at random moments while somebody writes, and opens what is left. */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("cuts", 25);
    /** Between two cuts, so many at most are written. */
    private static final int MOST_WRITTEN = 40;
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    @TempDir
    private Path folder;

    @Test
    void keepsWhatTheDiskWasToldToKeep() throws Exception {
        assertEquals(0, lost("jdbc:h2:kept:fickle:", "CHECKPOINT SYNC"));
    }

    @Test
    void losesWhatWasOnlyCommitted() throws Exception {
        assertTrue(lost("jdbc:h2:fickle:", "SELECT 1") > 0,
                "or else this disk loses nothing, and the other test proves nothing");
    }

    /** How many rows were lost of a database at such an address, after their commit and this. */
    private int lost(String address, String afterEach) throws SQLException, IOException {
        KeptFile.plugIn();
        FickleDisk.plugIn();
        var chance = new Random(7);
        var written = new AtomicInteger();
        int lost = 0;
        try (var connection = DriverManager.getConnection(address + folder.resolve("answers") + SETTINGS)) {
            run(connection, "create table answer (number integer primary key, text varchar(2000))", "CHECKPOINT SYNC");
            for (int cut = 0; cut < CUTS; cut++) {
                for (int more = chance.nextInt(MOST_WRITTEN); more > 0; more--) {
                    run(connection, "insert into answer values (" + written.incrementAndGet() + ", '"
                            + "seal ".repeat(chance.nextInt(200)) + "')", afterEach);
                }
                // and one that nobody was told of
                run(connection, "insert into answer values (" + -written.get() + ", '')");
                lost += written.get() - left(FickleDisk.cut(folder.resolve("answers.mv.db"), chance));
                run(connection, "delete from answer where number <= 0", "CHECKPOINT SYNC");
            }
        }
        System.out.printf("The power is cut %d times among %d rows, after each %s: %d lost%n", CUTS, written.get(), afterEach,
                lost);
        return lost;
    }

    /** How many answers are found on what is left; none if it is not even a database any more. */
    private int left(byte[] disk) throws IOException {
        Path found = folder.resolve("found");
        Files.write(found.resolveSibling("found.mv.db"), disk);
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + found + SETTINGS + ";IFEXISTS=TRUE");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from answer where number > 0")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException unreadable) {
            return 0;
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
