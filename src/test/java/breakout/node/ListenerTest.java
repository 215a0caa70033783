package breakout.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import breakout.Ports;

class ListenerTest {

    private final CountDownLatch lookedUp = new CountDownLatch(2);
    private final CountDownLatch resumed = new CountDownLatch(1);

    /** Another server's answers would else be seen here when it can be heard again, and not before. */
    @Test
    void looksUpWhatMayHaveHappenedAgainAndAgainWhileItHearsNothing() throws InterruptedException {
        var deaf = new Listener(null, told -> {
        }, resumed::countDown, lookedUp::countDown, "jdbc:postgresql://localhost:" + Ports.free() + "/nowhere", "nobody", "");
        deaf.open();
        assertTrue(lookedUp.await(20, TimeUnit.SECONDS));
        deaf.end();
        assertEquals(1, resumed.getCount());
    }
}
