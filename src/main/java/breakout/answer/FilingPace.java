package breakout.answer;

import java.time.Duration;

import breakout.kernel.Rush;

/** When what has come is filed: soon after the last has come, and now and then while more keeps coming. */
final class FilingPace {

    static final Duration PAUSE = Duration.ofMillis(100);
    /** While answers keep coming, they are filed in steps as long as this: in fuller transactions, and fewer. */
    private static final Duration STEP = Duration.ofMillis(500);
    /** In a rush; whoever looks at what is filed still has it filed at once. */
    private static final Duration RUSHED_STEP = Duration.ofSeconds(5);

    private final Rush rush;
    private volatile long lastCame = System.nanoTime();
    private volatile long lastFiled = System.nanoTime();

    FilingPace(Rush rush) {
        this.rush = rush;
    }

    void came() {
        lastCame = System.nanoTime();
    }

    void filed() {
        lastFiled = System.nanoTime();
    }

    boolean isTime() {
        long now = System.nanoTime();
        boolean quiet = !rush.isOn() && now - lastCame >= PAUSE.toNanos();
        return quiet || now - lastFiled >= (rush.isOn() ? RUSHED_STEP : STEP).toNanos();
    }
}
