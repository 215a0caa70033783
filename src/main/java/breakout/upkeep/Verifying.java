package breakout.upkeep;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Looks whether a backup can be relied on. */
final class Verifying {

    /** What was opened once may have been mended by that, and must still be right. */
    private static final int OPENED = 2;

    private Verifying() {
    }

    /**
     * Unpacks a backup, opens it and looks whether everything in it is as its manifest says, and every audit trail as it was
     * written.
     *
     * @throws Undone if anything is not, saying all that is not
     */
    static Manifest unpacked(Backup backup, Place place, Workbench bench) throws IOException {
        Manifest manifest = backup.unpack(place, bench);
        Place copied = place.copiedTo(bench.folder());
        for (int time = 1; time <= OPENED; time++) {
            List<String> wrong = wrong(copied, manifest.contents());
            if (!wrong.isEmpty()) {
                throw new Undone(backup.file() + " is not as it should be.\n" + String.join("\n", wrong));
            }
        }
        return manifest;
    }

    private static List<String> wrong(Place copied, Contents told) {
        try (var database = copied.open()) {
            return Contents.of(database).wrong(told);
        } catch (SQLException damaged) {
            return List.of("The database in it cannot be opened or read: " + damaged.getMessage());
        }
    }
}
