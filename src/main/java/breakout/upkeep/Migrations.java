package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The migrations that this version of the application knows. */
final class Migrations {

    private static final String FOLDER = "db/migration/";
    private static final Pattern NUMBERED = Pattern.compile(FOLDER + "V(\\d+)__\\w+\\.sql");

    private Migrations() {
    }

    /** Where each lies, by its number. */
    static SortedMap<Integer, String> known() {
        try {
            Path home = Path.of(Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                try (Stream<Path> files = Files.list(home.resolve(FOLDER))) {
                    return numbered(files.map(file -> FOLDER + file.getFileName()));
                }
            }
            try (var jar = new ZipFile(home.toFile())) {
                return numbered(jar.stream().map(ZipEntry::getName));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those up to this one, to an empty folder: for a database that is to be as it was then. */
    static void copy(int newest, Path folder) throws IOException {
        for (String file : known().headMap(newest + 1).values()) {
            try (var script = Migrations.class.getClassLoader().getResourceAsStream(file)) {
                Files.copy(script, folder.resolve(file.substring(FOLDER.length())));
            }
        }
    }

    private static SortedMap<Integer, String> numbered(Stream<String> files) {
        SortedMap<Integer, String> numbered = new TreeMap<>();
        files.forEach(file -> {
            var name = NUMBERED.matcher(file);
            if (name.matches()) {
                numbered.put(Integer.valueOf(name.group(1)), file);
            }
        });
        return numbered;
    }
}
