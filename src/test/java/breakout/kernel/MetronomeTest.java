package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MetronomeTest {

    @Inject
    Disk disk;

    @Test
    void beatsAgainWhateverABeatMeets() throws InterruptedException {
        var beats = new CountDownLatch(3);
        var metronome = new Metronome(true, disk);
        try {
            metronome.every(Duration.ofMillis(10), () -> {
                beats.countDown();
                throw new StackOverflowError();
            });
            assertTrue(beats.await(10, TimeUnit.SECONDS), () -> beats.getCount() + " beats were not done");
        } finally {
            metronome.stop();
        }
    }
}
