package breakout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Reads the sources and checks that the house stands as README says. */
class HouseTest {

    /** A room imports only from rooms to its left. */
    static final List<String> ROOMS = List.of("kernel", "node", "page", "technology", "session", "upkeep", "delegation",
            "access",
            "round",
            "seating", "step",
            "answer",
            "board", "slide", "highlight", "live", "point", "report", "archive", "delegate", "console", "desk", "projector");
    /** Pages that share only what lies below them all. */
    private static final List<String> NEVER_IMPORTED = List.of("page", "delegate", "console", "desk", "projector");
    private static final int LONGEST_FILE = 200;
    private static final Path SOURCES = Path.of("src/main/java/breakout");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?breakout\\.(\\w+)\\.");
    private static final Pattern KIND_OF_CLASS = Pattern.compile("\\w*(Service|Manager|Utils?|Helper|Dto|DTO|Impl)\\.java");

    @Test
    void everyImportPointsToTheLeft() {
        for (Path file : sources()) {
            String room = room(file);
            var imports = IMPORT.matcher(read(file));
            while (imports.find()) {
                String from = imports.group(1);
                assertTrue(from.equals(room) || ROOMS.indexOf(from) >= 0 && ROOMS.indexOf(from) < ROOMS.indexOf(room),
                        file + " looks into " + from);
            }
        }
    }

    @Test
    void nobodyImportsAPage() {
        for (Path file : sources()) {
            var imports = IMPORT.matcher(read(file));
            while (imports.find()) {
                assertTrue(imports.group(1).equals(room(file)) || !NEVER_IMPORTED.contains(imports.group(1)),
                        file + " imports from " + imports.group(1));
            }
        }
    }

    @Test
    void everyRoomIsOnTheMapAndHasItsPlate() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            List<String> rooms = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted()
                    .toList();
            assertEquals(ROOMS.stream().sorted().toList(), rooms);
        }
        String map = Files.readString(Path.of("README.md"));
        for (String room : ROOMS) {
            String plate = read(SOURCES.resolve(room).resolve("package-info.java"));
            assertTrue(plate.startsWith("/** "), room + " has no plate");
            assertTrue(map.contains("| `" + room + "` |"), "README's map lacks " + room);
        }
    }

    @Test
    void noFileIsLongerThanAPersonReadsAtOnce() {
        for (Path file : sources()) {
            assertTrue(read(file).lines().count() <= LONGEST_FILE, file + " is longer than " + LONGEST_FILE + " lines");
        }
    }

    @Test
    void noClassIsNamedAfterItsKind() {
        for (Path file : sources()) {
            assertTrue(!KIND_OF_CLASS.matcher(file.getFileName().toString()).matches(),
                    file + " is named after a kind of class");
        }
    }

    @Test
    void onlyTheKernelKnowsTheSystemsClock() {
        Pattern clock = Pattern
                .compile("Instant\\.now\\(|LocalDate(Time)?\\.now\\(|System\\.currentTimeMillis|new Date\\(|Clock\\.system");
        for (Path file : sources()) {
            assertTrue(!clock.matcher(read(file)).find() || file.endsWith("kernel/SteadyClock.java"),
                    file + " takes the time instead of being given it");
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.getParent().equals(SOURCES)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String room(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
