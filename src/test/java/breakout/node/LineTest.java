package breakout.node;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class LineTest {

    private final CountDownLatch broken = new CountDownLatch(2);

    @Test
    void isOpenedAnewWhateverHasBrokenIt() throws InterruptedException {
        var line = new Line("a line under test", "jdbc:h2:mem:line", "sa", "") {
            @Override
            void begin(Connection connection) {
            }

            @Override
            void go(Connection connection) {
                throw new StackOverflowError();
            }

            @Override
            void isBroken() {
                broken.countDown();
            }
        };
        line.open();
        assertTrue(broken.await(10, TimeUnit.SECONDS));
        line.end();
    }
}
