package breakout.access;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps all that is logged, with whatever went wrong. */
final class Log extends Handler {

    /** The message, and whatever went wrong, with its causes. */
    private final PatternFormatter formatter = new PatternFormatter("%c %s%e");
    private final List<String> told = new ArrayList<>();

    @Override
    public synchronized void publish(LogRecord line) {
        told.add(formatter.format(line));
    }

    synchronized List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void flush() {
        // it is told at once
    }

    @Override
    public void close() {
        // nothing is held
    }
}
