package breakout.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;

import breakout.technology.KindSuggestion;
import breakout.technology.Reader;
import breakout.technology.Repeats;
import breakout.technology.Repeats.Said;

/**
 * Once the server can be reached, it reads what nobody wrote, behind everybody's back: so the words are looked up, and the
 * machine's code is made of ours, before the first hall writes; and later it does what else is slow at first. Nothing of it
 * is kept or counted.
 */
@Singleton
@UnlessBuildProfile("test")
class Warming {

    /** A server that was started again in the midst of a session has better to do first: the whole hall comes back. */
    private static final Duration UNTIL_ALL_ARE_BACK = Duration.ofSeconds(20);
    /** By then Java has made the most of it. */
    private static final int EXERCISES = 8;

    private final Reader reader;
    private final KindSuggestion kinds;
    private final Repeats repeats;
    private final List<Exercise> exercises;
    private final List<String> sentences = Rehearsal.sentences();
    private final CountDownLatch over = new CountDownLatch(1);

    Warming(Reader reader, KindSuggestion kinds, Repeats repeats, @All List<Exercise> exercises) {
        this.reader = reader;
        this.kinds = kinds;
        this.repeats = repeats;
        this.exercises = exercises;
    }

    void begin(@ObservesAsync HttpServerStart reachable) {
        var thread = new Thread(this::warmUntilOver, "warming");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        over.countDown();
    }

    /** What it works with is closed when the server stops. */
    private void warmUntilOver() {
        try {
            read();
            if (!over.await(UNTIL_ALL_ARE_BACK.toSeconds(), TimeUnit.SECONDS)) {
                practise();
            }
        } catch (RuntimeException closed) {
            if (over.getCount() > 0) {
                throw closed;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two and two, so that no two texts are the same. */
    private void read() {
        List<Said> heard = new ArrayList<>();
        for (String one : sentences) {
            for (String other : sentences) {
                if (!other.equals(one)) {
                    heard.add(said(one + " " + other));
                }
            }
        }
        repeats.among(heard);
    }

    private Said said(String text) {
        var filing = reader.read(text, null);
        return new Said(1, text, null, kinds.suggest(text, null, 1), Set.copyOf(filing.technologies()));
    }

    private void practise() {
        for (int time = 0; time < EXERCISES && over.getCount() > 0; time++) {
            exercises.forEach(each -> each.practise(sentences));
        }
    }
}
