package breakout.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file of the embedded database, at addresses that begin with {@code kept:}. A disk may write later pieces before earlier
 * ones; the head of the file, which says where its latest part is, is written only once the disk has that part. Else a power
 * cut
 * could leave a head that points to nothing, and the database would go back to where it was seconds ago ({@code PowerCutTest}).
 */
public final class KeptFile extends FilePathWrapper {

    /** What the addresses of databases in such files begin with. */
    static final String ADDRESS = "jdbc:h2:kept:";
    private static final String SCHEME = "kept";
    /** In bytes: the two copies of the head. */
    private static final int HEAD = 2 * 4096;

    /** Before the database is opened. */
    static void plugIn() {
        FilePath.register(new KeptFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Ordered(getBase().open(mode));
    }

    private static final class Ordered extends FileBaseDefault {

        private final FileChannel below;

        Ordered(FileChannel below) {
            this.below = below;
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            if (at < HEAD) {
                below.force(true);
            }
            return below.write(from, at);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            below.force(metadata);
        }

        @Override
        public int read(ByteBuffer to, long at) throws IOException {
            return below.read(to, at);
        }

        @Override
        public long size() throws IOException {
            return below.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            below.truncate(size);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return below.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            below.close();
        }
    }
}
