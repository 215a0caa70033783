package breakout.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/** A file to which one thread appends all that waits, tells the disk once, and then everybody that theirs is kept. */
final class Journal {

    private record Entry(String line, Runnable kept) {
    }

    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final FileChannel file;

    Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        new Thread(this::writeForever, "journal").start();
    }

    void write(String line, Runnable kept) {
        waiting.add(new Entry(line, kept));
    }

    private void writeForever() {
        List<Entry> page = new ArrayList<>();
        while (true) {
            try {
                page.add(waiting.take());
                waiting.drainTo(page);
                String lines = page.stream().map(Entry::line).collect(Collectors.joining());
                file.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
                file.force(false);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            page.forEach(entry -> entry.kept().run());
            page.clear();
        }
    }
}
