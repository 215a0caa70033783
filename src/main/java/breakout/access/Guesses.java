package breakout.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

import breakout.kernel.Refusal;

/**
 * Slows down whoever guesses a password: a wrong one is answered the later the more were wrong before it. The right one is
 * answered at once, whoever guesses meanwhile, and addresses do not count, for a hall shares one.
 */
@ApplicationScoped
class Guesses {

    /** Each costs a processor for a tenth of a second: guessing must not take them from the hall. */
    private static final int CHECKED_AT_ONCE = 2;
    /**
     * Each who waits keeps one of those back who serve the hall: of two hundred these may be lent, and as many again to wait.
     */
    static final int MOST_IN_LINE = 40;
    private static final Duration FIRST_DELAY = Duration.ofMillis(50);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 6;
    private static final String ACCOUNT = "account ";
    private static final String SET_UP = "set-up code";
    private static final String NOBODY = "nobody's account";

    private final Semaphore line = new Semaphore(MOST_IN_LINE);
    private final Semaphore checks = new Semaphore(CHECKED_AT_ONCE, true);
    private final Map<String, Integer> wrongInARow = new ConcurrentHashMap<>();

    /** Whoever is called so and knows the password. @throws Refusal 429 where too many are in line to be checked */
    Optional<Staff> staff(String name, String password) {
        // outside the asker's transaction: whoever waits here keeps no connection from those who do not guess
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> {
                Optional<Staff> account = Staff.named(name);
                String counted = account.isPresent() ? ACCOUNT + name : NOBODY;
                return right(counted, () -> Staff.opens(account, password)) ? account : Optional.empty();
            });
        } catch (QuarkusTransactionException wrapped) {
            throw wrapped.getCause() instanceof Refusal refused ? refused : wrapped;
        }
    }

    /** Whether this is the code by which the first account is made. */
    boolean setUp(String code) {
        return right(SET_UP, () -> SetUp.opensWith(code));
    }

    boolean right(String account, BooleanSupplier check) {
        boolean right = checked(check);
        if (right) {
            wrongInARow.remove(account);
        } else {
            pause(delay(wrongInARow.merge(account, 1, Guesses::next)));
        }
        return right;
    }

    private boolean checked(BooleanSupplier check) {
        if (!line.tryAcquire()) {
            throw Refusal.tooMany("guesses_too_many", LONGEST_DELAY.toSeconds());
        }
        try {
            checks.acquireUninterruptibly();
            try {
                return check.getAsBoolean();
            } finally {
                checks.release();
            }
        } finally {
            line.release();
        }
    }

    /** How late the guess that is wrong for the so many-th time is told so. */
    static Duration delay(int wrong) {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(wrong - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }

    private static int next(int before, int one) {
        return Math.min(before, MOST_DOUBLINGS) + one;
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
