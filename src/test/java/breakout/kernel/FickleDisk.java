package breakout.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk with a cache, as the database's addresses that begin with {@code fickle:} see it: when the power is cut, it has for
 * certain what it was told to keep, and of what was written since whatever it happened to write, also half a piece.
 */
public final class FickleDisk extends FilePathWrapper {

    private static final String SCHEME = "fickle";
    private static final int SECTOR = 512;
    private static final Map<String, Cached> FILES = new ConcurrentHashMap<>();

    static void plugIn() {
        FilePath.register(new FickleDisk());
    }

    /** What is on the disk after the power was cut now. */
    static byte[] cut(Path file, Random chance) {
        return FILES.get(file.toString()).cut(chance);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = new Cached(getBase().open(mode));
        FILES.put(getBase().toString(), file);
        return file;
    }

    private record Piece(long at, byte[] bytes) {

        byte[] on(byte[] disk) {
            byte[] grown = disk.length < at + bytes.length ? Arrays.copyOf(disk, (int) at + bytes.length) : disk;
            System.arraycopy(bytes, 0, grown, (int) at, bytes.length);
            return grown;
        }

        Piece torn(Random chance) {
            int sectors = bytes.length / SECTOR;
            return sectors == 0 ? this : new Piece(at, Arrays.copyOf(bytes, SECTOR * chance.nextInt(sectors + 1)));
        }
    }

    private static final class Cached extends FileBelow {

        private final List<Piece> waiting = new ArrayList<>();
        private byte[] kept = new byte[0];

        Cached(FileChannel below) {
            super(below);
        }

        synchronized byte[] cut(Random chance) {
            byte[] disk = kept.clone();
            for (Piece piece : waiting) {
                if (chance.nextBoolean()) {
                    disk = (chance.nextBoolean() ? piece : piece.torn(chance)).on(disk);
                }
            }
            return disk;
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            waiting.add(new Piece(at, bytes));
            return super.write(from, at);
        }

        @Override
        public synchronized void force(boolean metadata) throws IOException {
            for (Piece piece : waiting) {
                kept = piece.on(kept);
            }
            waiting.clear();
        }
    }
}
