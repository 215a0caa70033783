package breakout.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.MovableClock;
import breakout.kernel.KeptFile;

/** What an administrator is told, and what is left alone, when no server runs. */
class CommandTest {

    private static final Clock CLOCK = new MovableClock();
    private static final String KEY = "a".repeat(64);
    /** Of a trail with one entry; an entry's hash is told by {@code AuditTrailTest}. */
    private static final String SESSION = """
            insert into session (id, code, link, entrance, screen_key, organisation, title, meeting, document, agenda_item, purpose,
                venue, attribution, language, minutes, grace_seconds, opened_at)
            values (1, 'KENYA234', 'link', 'KENYA234', 'key', 'WCO', 'Seals', 'PTC', 'PC0483', '3', 'To discuss', 'Brussels',
                'UNATTRIBUTED', 'en', 10, 0, current_timestamp)""";

    @TempDir
    private Path folder;
    private Place venue;
    private Backup backup;

    @BeforeEach
    void keepsADatabaseAndAKey() throws Exception {
        KeptFile.plugIn();
        venue = at("data");
        Files.createDirectories(venue.keys());
        Files.writeString(venue.keys().resolve("KENYA234.key"), KEY);
        Flyway.configure().dataSource(venue.address(), venue.user(), venue.password()).load().migrate();
        backup = new Backup(folder.resolve("backup.zip"));
    }

    @Test
    void bringsBackWhatItHasBackedUp() throws Exception {
        run(venue, SESSION);
        assertTrue(backUp().startsWith("Wrote " + backup.file()));
        assertTrue(Command.VERIFY.on(backup, venue, CLOCK).startsWith("ok: "));
        Place other = at("other");
        Command.RESTORE.on(backup, other, CLOCK);
        assertEquals(KEY, Files.readString(other.keys().resolve("KENYA234.key")));
        try (var database = other.open()) {
            assertEquals(1, Contents.of(database).rows().get("SESSION"));
        }
        assertEquals(List.of("backup.zip", "data", "other"), names(folder));
        assertEquals(List.of("breakout.mv.db", "keys"), names(other.data()));
    }

    @Test
    void writesNoArchiveOverAnythingElse() throws Exception {
        backUp();
        byte[] before = Files.readAllBytes(backup.file());
        var archive = new Archive(folder.resolve("no.jar"), folder.resolve("no-java"), 25);
        assertTrue(assertThrows(Undone.class, () -> archive.to(backup.file())).getMessage().contains("is no archive"));
        assertTrue(Arrays.equals(before, Files.readAllBytes(backup.file())));
    }

    @Test
    void restoresToNoFolderInUse() throws Exception {
        backUp();
        byte[] before = Files.readAllBytes(venue.database());
        assertTrue(refused(Command.RESTORE, venue).contains("is in use"));
        assertEquals(before.length, Files.readAllBytes(venue.database()).length);
    }

    @Test
    void restoresToADiskOfItsOwn() throws Exception {
        backUp();
        Place other = at("other");
        Files.createDirectories(other.data().resolve("lost+found"));
        assertTrue(Command.RESTORE.on(backup, other, CLOCK).startsWith("Restored"));
    }

    @Test
    void knowsABackupOfANewerVersion() throws Exception {
        run(venue, "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '9999', 'later', 'SQL', "
                + "'V9999__later.sql', 1, 'breakout', current_timestamp, 1, true from \"flyway_schema_history\"");
        backUp();
        assertTrue(refused(Command.VERIFY, venue).contains("is of a newer version of the application (schema 9999; "));
        assertTrue(refused(Command.RESTORE, at("other")).contains("is of a newer version"));
        assertEquals(List.of(), names(at("other").data()));
    }

    @Test
    void findsAByteThatIsNotWhatItWas() throws Exception {
        backUp();
        byte[] bytes = Files.readAllBytes(backup.file());
        for (int at = 100; at < bytes.length; at += bytes.length / 20) {
            bytes[at] ^= 1;
            Files.write(backup.file(), bytes);
            refused(Command.VERIFY, venue);
            bytes[at] ^= 1;
        }
        Files.write(backup.file(), Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(refused(Command.VERIFY, venue).endsWith("is damaged, or no backup"));
        Files.write(backup.file(), bytes);
        Command.VERIFY.on(backup, venue, CLOCK);
    }

    @Test
    void findsAKeyThatIsMissing() throws Exception {
        backUp();
        repack("keys/KENYA234.key", null, null);
        assertTrue(refused(Command.VERIFY, venue).contains("its files are not those that were backed up"));
    }

    @Test
    void unpacksNothingToAnywhereElse() throws Exception {
        backUp();
        repack("keys/KENYA234.key", "../KENYA234.key", null);
        assertTrue(refused(Command.RESTORE, at("other")).contains("it holds what none holds"));
        assertEquals(List.of("backup.zip", "data", "other"), names(folder));
    }

    @Test
    void countsWhatTheManifestTells() throws Exception {
        backUp();
        repack(Backup.MANIFEST, Backup.MANIFEST, "\"SESSION\" : 0=\"SESSION\" : 1");
        assertTrue(refused(Command.VERIFY, venue).contains("The table SESSION has 0 rows, not 1."));
    }

    @Test
    void findsATrailThatWasBrokenBeforeItWasBackedUp() throws Exception {
        run(venue, SESSION, "insert into audit_entry (session_id, number, hash, at, deed) values (1, 1, 'no hash', "
                + "current_timestamp, 'OPENED')", "insert into audit_head values (1, 1, 'no hash')");
        backUp();
        assertTrue(refused(Command.VERIFY, venue).contains("The audit trail of session KENYA234 is broken: entry 1"));
    }

    @Test
    void replacesABackupAndNothingElse() throws Exception {
        backUp();
        backUp();
        Files.writeString(backup.file(), "minutes of the meeting");
        assertTrue(refused(Command.BACKUP, venue).contains("is there already and is no backup"));
        assertEquals("minutes of the meeting", Files.readString(backup.file()));
    }

    @Test
    void leavesNoHalfABackup() throws Exception {
        try (var another = FileChannel.open(venue.database(), StandardOpenOption.WRITE); var lock = another.lock()) {
            assertTrue(lock.isValid());
            assertTrue(refused(Command.BACKUP, venue).contains("Another program has the database open"));
        }
        assertTrue(refused(Command.BACKUP, at("nowhere")).contains("There is no database"));
        assertEquals(List.of("data"), names(folder));
    }

    @Test
    void knowsNoThirdDatabase() throws Exception {
        var other = new Place(folder, "jdbc:mysql://db.example.int/breakout", "breakout", "breakout");
        assertTrue(refused(Command.BACKUP, other).contains("BREAKOUT_DB_URL has to begin with"));
        assertTrue(refused(Command.RESTORE, other).contains("BREAKOUT_DB_URL has to begin with"));
    }

    @Test
    void keepsNothingThatWasDeleted() throws Exception {
        try (var database = venue.open(); var statement = database.createStatement()) {
            statement.execute(SESSION.replace("Seals", "zyqcanary"));
            statement.execute("delete from session");
            assertTrue(Files.readString(venue.database(), StandardCharsets.ISO_8859_1).contains("zyqcanary"),
                    "or else there is nothing to be found");
            backUp();
        }
        try (var zip = new ZipFile(backup.file().toFile())) {
            String bytes = new String(zip.getInputStream(zip.getEntry(Backup.DATABASE)).readAllBytes(),
                    StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("zyqcanary"));
        }
    }

    private String backUp() throws IOException, SQLException {
        return Command.BACKUP.on(backup, venue, CLOCK);
    }

    private String refused(Command command, Place place) {
        return assertThrows(Undone.class, () -> command.on(backup, place, CLOCK)).getMessage();
    }

    private Place at(String name) {
        Path data = folder.resolve(name);
        return new Place(data, KeptFile.ADDRESS + data.resolve("breakout") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "breakout",
                "breakout");
    }

    private static void run(Place place, String... statements) throws SQLException {
        try (var database = place.open(); var statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Makes the backup anew with one part under another name, or left out, or worded otherwise. */
    private void repack(String part, String as, String change) throws IOException {
        Path anew = folder.resolve("anew");
        try (var from = new ZipFile(backup.file().toFile());
                OutputStream out = Files.newOutputStream(anew);
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                boolean meant = entry.getName().equals(part);
                if (!meant || as != null) {
                    byte[] bytes = from.getInputStream(entry).readAllBytes();
                    if (meant && change != null) {
                        String[] words = change.split("=");
                        String text = new String(bytes, StandardCharsets.UTF_8);
                        assertTrue(text.contains(words[0]), text);
                        bytes = text.replace(words[0], words[1]).getBytes(StandardCharsets.UTF_8);
                    }
                    to.putNextEntry(new ZipEntry(meant ? as : entry.getName()));
                    to.write(bytes);
                }
            }
        }
        Files.move(anew, backup.file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
