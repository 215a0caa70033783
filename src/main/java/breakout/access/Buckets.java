package breakout.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How often something may be done: so often at once, and so often again within a time, evenly; counted for each key apart.
 *
 * @param <K> of what is counted apart
 */
final class Buckets<K> {

    /** Of which none is full: then all are forgotten. It takes more than many halls' seats. */
    private static final int MOST = 20_000;
    /** So few are not looked through. */
    private static final int FEW = 1_000;

    private final Map<K, Bucket> byKey = new ConcurrentHashMap<>();
    private final TimeMeter meter = meter();
    private volatile int room = FEW;
    private final long atOnce;
    private final long again;
    private final Duration within;
    private final Clock clock;

    Buckets(long atOnce, long again, Duration within, Clock clock) {
        this.atOnce = atOnce;
        this.again = again;
        this.within = within;
        this.clock = clock;
    }

    /** Does it once more. @return whether that was still allowed */
    boolean take(K key) {
        return of(key).tryConsume(1);
    }

    /** Whether it is allowed once more. */
    boolean hold(K key) {
        return of(key).getAvailableTokens() > 0;
    }

    /** In how many seconds it is allowed once more, at least one. */
    long secondsUntil(K key) {
        long nanos = of(key).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    private Bucket of(K key) {
        Bucket known = byKey.get(key);
        if (known == null && byKey.size() >= room) {
            forget();
        }
        return known == null ? byKey.computeIfAbsent(key, first -> fresh()) : known;
    }

    /** The full ones, since a new one is as good; and looks again once there are twice as many as are left. */
    private void forget() {
        byKey.values().removeIf(bucket -> bucket.getAvailableTokens() >= atOnce);
        if (byKey.size() >= MOST) {
            byKey.clear();
        }
        room = Math.max(FEW, Math.min(2 * byKey.size(), MOST));
    }

    int known() {
        return byKey.size();
    }

    private Bucket fresh() {
        return Bucket.builder().withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(again, within)).build();
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
