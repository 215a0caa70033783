package breakout.access;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Refusal;
import breakout.session.Session;

/**
 * Wrong codes, and how many are put up with. A right one is let in at once and charged to nobody, whoever guesses meanwhile: a
 * hall shares one address. Only when so many were wrong that the next might be right by chance is no code of a stranger looked
 * at; a link, which nobody guesses, and whoever has a seat are not concerned even then.
 */
@ApplicationScoped
class Knocks {

    /**
     * Twenty sessions at once are not found by these and a day's more with a chance of 1 in 100,000: see {@code KnocksTest}.
     */
    static final long HEARD = 60_000;
    static final long HEARD_AGAIN_A_DAY = 15_000;
    /** Of one address: it does not use up what is there for all. */
    static final long HEARD_FROM_ONE = 45_000;
    /** A person who mistypes is told so; beyond this, whoever guesses is told to wait. */
    static final long TOLD_A_SECOND = 5;
    private static final long TOLD_AT_ONCE = 100;
    private static final long TOLD_TO_ONE_A_SECOND = 2;
    private static final long TOLD_TO_ONE_AT_ONCE = 60;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ALL = "";

    private final Credentials credentials;
    private final Buckets<String> heard;
    private final Buckets<String> heardFromOne;
    private final Buckets<String> told;
    private final Buckets<String> toldToOne;

    Knocks(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        heard = new Buckets<>(HEARD, HEARD_AGAIN_A_DAY, DAY, clock);
        heardFromOne = new Buckets<>(HEARD_FROM_ONE, HEARD_AGAIN_A_DAY, DAY, clock);
        told = new Buckets<>(TOLD_AT_ONCE, TOLD_A_SECOND, SECOND, clock);
        toldToOne = new Buckets<>(TOLD_TO_ONE_AT_ONCE, TOLD_TO_ONE_A_SECOND, SECOND, clock);
    }

    /**
     * The session that has, or had, this code.
     *
     * @param right whether the code will do for a stranger
     * @param known whether who asks is no stranger, so that any code will do that the session ever had
     * @throws Refusal 404 if there is none, 429 where too many codes were wrong
     */
    Session answer(String code, Predicate<Session> right, Predicate<Session> known) {
        String address = credentials.address();
        boolean heard = areHeard(address);
        return Session.withCode(code)
                .filter(session -> heard && right.test(session) || session.door().hasLink(code) || known.test(session))
                .orElseThrow(() -> heard ? wrong(address) : unheard(address));
    }

    /** Whether a code that a stranger at this address gives is looked at. */
    boolean areHeard(String address) {
        return heard.hold(ALL) && heardFromOne.hold(address);
    }

    /** A code from this address was wrong. @return 404 or, to whoever gives too many, 429 */
    Refusal wrong(String address) {
        heard.take(ALL);
        heardFromOne.take(address);
        boolean mayBeTold = toldToOne.take(address) && told.take(ALL);
        return mayBeTold ? Refusal.notFound("code_unknown")
                : tooMany(Math.max(told.secondsUntil(ALL), toldToOne.secondsUntil(address)));
    }

    /** A code from this address is not looked at. @return the same, right or wrong */
    Refusal unheard(String address) {
        return tooMany(Math.max(heard.secondsUntil(ALL), heardFromOne.secondsUntil(address)));
    }

    private static Refusal tooMany(long seconds) {
        return Refusal.tooMany("codes_wrong", seconds);
    }
}
