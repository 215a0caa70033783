package breakout.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.MovableClock;
import breakout.Postgres;
import breakout.kernel.KeptFile;

/** The commands where sessions are kept in PostgreSQL, by an account that owns its database and has no other rights. */
class CommandOnPostgresTest {

    private static final Clock CLOCK = new MovableClock();
    private static final String KEY = "a".repeat(64);
    private static final String SESSION = """
            insert into session (code, link, entrance, screen_key, organisation, title, meeting, document, agenda_item, purpose,
                venue, attribution, language, minutes, grace_seconds, opened_at)
            values ('%s', '%1$s', '%1$s', 'key', 'WCO', E'Seals\\tand\\\\seals\\nsčellés 😀', '', 'PC0483', '3', 'To discuss',
                'Brussels', 'UNATTRIBUTED', 'en', 10.125, 0, current_timestamp)""";
    private static final String TABLES = "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + "where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'S')";
    private static final String SCHEMAS = "select count(*) from pg_namespace where nspname !~ '^(pg_|information_schema)'";

    @TempDir
    private Path folder;
    private Place venue;
    private Backup backup;

    @BeforeEach
    void keepsADatabaseAndAKey() throws Exception {
        venue = at("data");
        writeKey(venue, "KENYA234", KEY);
        migrate(venue, "latest");
        backup = new Backup(folder.resolve("backup.zip"));
    }

    @Test
    void bringsBackWhatItHasBackedUp() throws Exception {
        run(venue, SESSION.formatted("KENYA234"), SESSION.formatted("GABON234"),
                "insert into audit_head select id, 0, '' from session", "delete from audit_head where session_id = 2",
                "delete from session where id = 2");
        assertTrue(backUp().startsWith("Wrote " + backup.file()));
        Place other = at("other");
        assertTrue(Command.RESTORE.on(backup, other, CLOCK).startsWith("Restored to PostgreSQL"));
        assertEquals(KEY, Files.readString(other.keys().resolve("KENYA234.key")));
        String title = "select title || minutes || opened_at from session";
        assertEquals(asked(venue, title), asked(other, title));
        migrate(other, "latest");
        run(other, SESSION.formatted("GHANA234"));
        assertEquals("3", asked(other, "select max(id) from session"), "the number of what was deleted is nobody else's");
        assertEquals("1", asked(other, SCHEMAS));
        assertEquals(List.of("keys"), names(other.data()));
        assertEquals(List.of("backup.zip", "data", "other"), names(folder));
    }

    @Test
    void isOfOneMomentWhileOthersWriteOn() throws Exception {
        run(venue, SESSION.formatted("KENYA234"));
        try (var bench = Workbench.in(folder); var copy = CopiedTables.of(venue)) {
            run(venue, SESSION.formatted("GABON234"), "update session set title = 'Drones'");
            assertEquals(1,
                    new Packing(venue, CLOCK.instant()).pack(copy, backup.file(), bench).contents().rows().get("session"));
        }
        assertTrue(Command.VERIFY.on(backup, venue, CLOCK).startsWith("ok: "));
        Place other = at("other");
        Command.RESTORE.on(backup, other, CLOCK);
        assertEquals("t", asked(other, "select title like 'Seals%' from session"));
    }

    @Test
    void verifiesBesideWhatIsInUse() throws Exception {
        run(venue, SESSION.formatted("KENYA234"));
        String before = asked(venue, TABLES);
        backUp();
        run(venue, SESSION.formatted("GABON234"));
        assertTrue(Command.VERIFY.on(backup, venue, CLOCK).endsWith("loaded, and read back as it was"));
        assertEquals("2", asked(venue, "select count(*) from session"));
        assertEquals(before, asked(venue, TABLES));
    }

    @Test
    void takesAwayWhatABrokenOffCommandHasLeft() throws Exception {
        backUp();
        run(venue, "create schema breakout_spare", "create table breakout_spare.session (id bigint)");
        Command.VERIFY.on(backup, venue, CLOCK);
        assertEquals("1", asked(venue, SCHEMAS));
    }

    @Test
    void looksThroughOneAtATime() throws Exception {
        backUp();
        try (var bench = Workbench.in(folder); var spare = SpareSchema.of(venue, Schema.known(), bench)) {
            assertTrue(refused(Command.VERIFY, venue).contains("Another backup is being looked through"));
            assertEquals("breakout_spare", spare.connection().getSchema());
        }
        Command.VERIFY.on(backup, venue, CLOCK);
    }

    @Test
    void restoresToNothingInUse() throws Exception {
        backUp();
        assertTrue(refused(Command.RESTORE, venue).contains("is in use"));
        Place other = at("other");
        writeKey(other, "GABON234", KEY);
        assertTrue(refused(Command.RESTORE, other).contains("keys in it that are not the backup's"));
        Files.delete(other.keys().resolve("GABON234.key"));
        writeKey(other, "KENYA234", KEY.replace('a', 'b'));
        assertTrue(refused(Command.RESTORE, other).contains("keys in it that are not the backup's"));
        assertEquals("0", asked(other, TABLES));
    }

    @Test
    void findsItsOwnKeysWhereTheDatabaseAloneWasLost() throws Exception {
        backUp();
        Place empty = at("other");
        var anew = new Place(venue.data(), empty.address(), empty.user(), empty.password());
        Command.RESTORE.on(backup, anew, CLOCK);
        assertEquals(KEY, Files.readString(venue.keys().resolve("KENYA234.key")));
    }

    @Test
    void leavesADatabaseEmptyThatItCannotRestoreTo() throws Exception {
        run(venue, SESSION.formatted("KENYA234"), "insert into audit_entry (session_id, number, hash, at, deed) values "
                + "(1, 1, 'no hash', current_timestamp, 'OPENED')", "insert into audit_head values (1, 1, 'no hash')");
        backUp();
        Place other = at("other");
        assertTrue(refused(Command.RESTORE, other).contains("The audit trail of session KENYA234 is broken: entry 1"));
        assertEquals("0", asked(other, TABLES));
        assertEquals("1", asked(other, SCHEMAS));
        assertEquals(List.of(), names(other.data()));
    }

    @Test
    void takesNothingFromAServerThatStartsMeanwhile() throws Exception {
        Place other = at("other");
        try (var bench = Workbench.in(folder); var spare = SpareSchema.of(other, Schema.known(), bench)) {
            migrate(other, "latest");
            assertTrue(assertThrows(Undone.class, spare::handOver).getMessage().contains("came into use meanwhile"));
        }
        assertEquals("1", asked(other, SCHEMAS));
    }

    @Test
    void restoresTheSchemaOfAnOlderVersion() throws Exception {
        Place older = at("older");
        migrate(older, "50");
        run(older,
                "insert into session (code, link, entrance, screen_key, organisation, title, meeting, document, agenda_item, "
                        + "purpose, venue, attribution, language, minutes, grace_seconds, opened_at) values ('KENYA234', 'l', 'e', 'k', "
                        + "'WCO', 'Seals', '', '', '', '', '', 'UNATTRIBUTED', 'en', 10, 0, current_timestamp)");
        Command.BACKUP.on(backup, older, CLOCK);
        Place other = at("other");
        assertTrue(Command.RESTORE.on(backup, other, CLOCK).contains("schema 50"));
        migrate(other, "latest");
        assertEquals("Seals", asked(other, "select title from session where facilitators = ''"));
    }

    @Test
    void knowsABackupOfANewerVersion() throws Exception {
        run(venue, "insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'later', 'SQL', "
                + "'V9999__later.sql', 1, 'breakout', current_timestamp, 1, true from flyway_schema_history");
        backUp();
        assertTrue(refused(Command.VERIFY, venue).contains("is of a newer version of the application (schema 9999; "));
        assertTrue(refused(Command.RESTORE, at("other")).contains("is of a newer version"));
    }

    @Test
    void handsNoDatabaseTheBackupOfAnother() throws Exception {
        backUp();
        KeptFile.plugIn();
        var embedded = new Place(folder.resolve("embedded"),
                KeptFile.ADDRESS + folder.resolve("embedded").resolve("breakout") + ";WRITE_DELAY=0", "breakout", "breakout");
        assertTrue(refused(Command.RESTORE, embedded).contains("is a backup of PostgreSQL"));
        assertTrue(refused(Command.VERIFY, embedded).contains("is a backup of PostgreSQL"));
        Files.createDirectories(embedded.data());
        Flyway.configure().dataSource(embedded.address(), "breakout", "breakout").load().migrate();
        Command.BACKUP.on(backup, embedded, CLOCK);
        assertTrue(refused(Command.RESTORE, at("other")).contains("is a backup of the embedded database"));
        assertTrue(refused(Command.VERIFY, venue).contains("is a backup of the embedded database"));
    }

    @Test
    void findsARowThatIsNotWhatItWas() throws Exception {
        run(venue, SESSION.formatted("KENYA234"));
        backUp();
        Path anew = folder.resolve("anew");
        try (var from = new ZipFile(backup.file().toFile()); var to = new ZipOutputStream(Files.newOutputStream(anew))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(Backup.part("session"))
                        ? new String(bytes, StandardCharsets.UTF_8).replace("Brussels", "brussels")
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes);
            }
        }
        assertTrue(refused(Command.VERIFY, new Backup(anew), venue).contains("its files are not those that were backed up"));
        byte[] bytes = Files.readAllBytes(backup.file());
        Files.write(backup.file(), Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(refused(Command.VERIFY, venue).endsWith("is damaged, or no backup"));
    }

    @Test
    void backsUpNothingWhereThereIsNothing() throws Exception {
        assertTrue(refused(Command.BACKUP, at("nowhere")).contains("There is nothing of the application"));
        assertEquals(List.of("data"), names(folder));
    }

    @Test
    void saysWhichRightIsWanting() throws Exception {
        backUp();
        var guest = new Place(venue.data(), venue.address(), account("guest" + Long.toHexString(System.nanoTime())), "none");
        assertTrue(refused(Command.VERIFY, guest).contains("grant it CREATE on the database"));
    }

    private String backUp() throws IOException, SQLException {
        return Command.BACKUP.on(backup, venue, CLOCK);
    }

    private String refused(Command command, Place place) {
        return refused(command, backup, place);
    }

    private static String refused(Command command, Backup backup, Place place) {
        return assertThrows(Undone.class, () -> command.on(backup, place, CLOCK)).getMessage();
    }

    /** An empty database of an account of its own. */
    private Place at(String name) throws SQLException {
        String account = account("venue_" + UUID.randomUUID().toString().replace('-', '_'));
        String server = server();
        try (var database = DriverManager.getConnection(server, "postgres", "postgres");
                var statement = database.createStatement()) {
            statement.execute("create database " + account + " owner " + account);
        }
        return new Place(folder.resolve(name), server.replaceFirst("\\w+$", account), account, "none");
    }

    private static String account(String name) throws SQLException {
        try (var database = DriverManager.getConnection(server(), "postgres", "postgres");
                var statement = database.createStatement()) {
            statement.execute("create role " + name + " login");
            return name;
        }
    }

    private static String server() {
        return Postgres.of(CommandOnPostgresTest.class).get("BREAKOUT_DB_URL");
    }

    private static void migrate(Place place, String version) {
        Flyway.configure().dataSource(place.address(), place.user(), place.password()).target(version).load().migrate();
    }

    private static void writeKey(Place place, String session, String key) throws IOException {
        Files.writeString(Files.createDirectories(place.keys()).resolve(session + ".key"), key);
    }

    private static void run(Place place, String... statements) throws SQLException {
        try (var database = place.open(); var statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String asked(Place place, String question) throws SQLException {
        try (var database = place.open();
                var statement = database.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
