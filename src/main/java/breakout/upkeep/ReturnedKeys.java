package breakout.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of a backup, on their way to a folder that servers share and that may have outlived their database.
 *
 * @param unpacked where they are
 * @param folder where they belong
 */
record ReturnedKeys(Path unpacked, Path folder) {

    /** @throws Undone if there are keys in the folder that are not the backup's */
    void demandNoOthers() throws IOException {
        for (Path key : Files.exists(folder) ? files(folder) : List.<Path> of()) {
            Path own = unpacked.resolve(key.getFileName());
            if (Files.notExists(own) || !Arrays.equals(Files.readAllBytes(own), Files.readAllBytes(key))) {
                throw new Undone(folder + " is in use: there are keys in it that are not the backup's. Move them away, or set "
                        + "BREAKOUT_DATA to another folder");
            }
        }
    }

    /** Returns when the disk has them. */
    void keep() throws IOException {
        Files.createDirectories(folder);
        for (Path key : files(unpacked)) {
            Workbench.keep(key);
            Path own = folder.resolve(key.getFileName());
            if (Files.notExists(own)) {
                Files.move(key, own);
            }
        }
        Workbench.keep(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
