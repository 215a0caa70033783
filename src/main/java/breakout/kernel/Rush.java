package breakout.kernel;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

/** How much is asked of the server at this moment: in a rush, what can wait a moment lets those go first who write. */
@Singleton
public class Rush {

    /** On two cores, whoever comes behind these waits for a quarter of a second. */
    private static final int MANY = 100;

    private final AtomicInteger underWay = new AtomicInteger();

    public void begun() {
        underWay.incrementAndGet();
    }

    public void ended() {
        underWay.decrementAndGet();
    }

    /** How many requests are under way. */
    public int underWay() {
        return underWay.get();
    }

    public boolean isOn() {
        return underWay.get() > MANY;
    }
}
