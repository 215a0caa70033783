package breakout.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.h2.engine.Constants;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file of the embedded database, at addresses that begin with {@code kept:}. A disk may write later pieces before earlier
 * ones; the head of the file, which says where its latest part is, is written only once the disk has that part. Else a power
 * cut could leave a head that points to nothing, and the database would go back to where it was seconds ago
 * ({@code PowerCutTest}). What the disk does not take waits for it ({@link FullDisk}).
 */
public final class KeptFile extends FilePathWrapper {

    /** What the addresses of databases in such files begin with. */
    public static final String ADDRESS = "jdbc:h2:kept:";
    private static final String SCHEME = "kept";
    /** In bytes: the two copies of the head. */
    private static final int HEAD = 2 * 4096;

    /** Before the database is opened. */
    public static void plugIn() {
        FilePath.register(new KeptFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Ordered(getBase().open(mode), name.endsWith(Constants.SUFFIX_MV_FILE));
    }

    private static final class Ordered extends FileBelow {

        /** A copy that is being compacted waits for no room, which it may itself take up. */
        private final boolean waits;

        Ordered(FileChannel below, boolean waits) {
            super(below);
            this.waits = waits;
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            if (at < HEAD) {
                force(true);
            }
            return waits ? FullDisk.write(() -> super.write(from, at)) : super.write(from, at);
        }
    }
}
