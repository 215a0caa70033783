package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import breakout.SampleAnswer;

class RepeatsSpeedTest {

    private static final Duration A_GLANCE = Duration.ofMillis(1500);

    /** The first look reads every answer; a desk that looks again must not wait. */
    @Test
    void comparesSixHundredAnswersAtAGlanceOnceItHasReadThem() {
        List<SampleAnswer> sample = SampleAnswer.all();
        List<Repeats.Said> said = IntStream.range(0, 600).mapToObj(i -> {
            SampleAnswer answer = sample.get(i % sample.size());
            return new Repeats.Said(answer.question(), answer.text() + " (" + (char) ('a' + i / sample.size()) + "x)",
                    answer.language(), null, Set.of());
        }).toList();
        var repeats = new Repeats(
                new Reader(Vocabulary.from(breakout.kernel.VenueFile.named(java.nio.file.Path.of("config"), Vocabulary.FILE))));
        repeats.among(said);
        long start = System.nanoTime();
        // nearly the same: what is asked again in just the same way is remembered
        repeats.among(said.subList(1, said.size()));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Comparing 600 answers again took " + took.toMillis() + " ms");
        assertTrue(took.compareTo(A_GLANCE) < 0, "it took " + took);
    }
}
