package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;

import breakout.technology.KindSuggestion;
import breakout.technology.Reader;
import breakout.technology.Repeats;
import breakout.technology.Repeats.Said;

/**
 * Once the server can be reached, it reads what nobody wrote, behind everybody's back: so the words are looked up, and the
 * machine's code is made of ours, before the first hall writes. Nothing of it is kept or counted.
 */
@Singleton
class Warming {

    private final Reader reader;
    private final KindSuggestion kinds;
    private final Repeats repeats;
    private volatile boolean over;

    Warming(Reader reader, KindSuggestion kinds, Repeats repeats) {
        this.reader = reader;
        this.kinds = kinds;
        this.repeats = repeats;
    }

    void begin(@ObservesAsync HttpServerStart reachable) {
        var thread = new Thread(this::readUntilOver, "warming");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        over = true;
    }

    /** What it reads with is closed when the server stops. */
    private void readUntilOver() {
        try {
            read();
        } catch (RuntimeException closed) {
            if (!over) {
                throw closed;
            }
        }
    }

    /** Two and two, so that no two texts are the same. */
    void read() {
        List<Said> heard = new ArrayList<>();
        for (String text : texts()) {
            var filing = reader.read(text, null);
            heard.add(new Said(1, text, null, kinds.suggest(text, null, 1), Set.copyOf(filing.technologies())));
        }
        repeats.among(heard);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        try {
            List<String> sentences = Rehearsal.sentences();
            sentences.forEach(one -> sentences.stream().filter(other -> !other.equals(one))
                    .forEach(other -> texts.add(one + " " + other)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
