package breakout.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;

/** A file that leaves to the file below it whatever it does not do otherwise. */
class FileBelow extends FileBaseDefault {

    private final FileChannel below;

    FileBelow(FileChannel below) {
        this.below = below;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        return below.write(from, at);
    }

    @Override
    public int read(ByteBuffer to, long at) throws IOException {
        return below.read(to, at);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        below.force(metadata);
    }

    @Override
    public long size() throws IOException {
        return below.size();
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        return below.tryLock(at, size, shared);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        below.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        below.close();
    }
}
