package breakout.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.LaunchMode;

import breakout.kernel.Refusal;

/** What a password may be, and whether it is the one; kept is its bcrypt hash alone. */
final class Password {

    /** In UTF-8; what bcrypt is given beyond them does not count. */
    static final int MOST_BYTES = 72;
    /** In characters, as people count them. */
    static final int SHORTEST = 12;
    /** Each one more doubles the work of whoever guesses; tests, which ask thousands of times, do without. */
    private static final int ROUNDS = LaunchMode.current() == LaunchMode.TEST ? 4 : 10;

    /** Made when it is needed first: that takes long, and the start has no need of it. */
    private static final class Nobodys {
        private static final String HASH = hash("nobody");
    }

    private Password() {
    }

    /** One that may be chosen. @throws Refusal 400 for one too short, or too long to be hashed whole */
    static String chosen(String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.badInput("password", "password_too_short", SHORTEST);
        }
        if (!isHashedWhole(password)) {
            throw Refusal.badInput("password", "password_too_long", MOST_BYTES);
        }
        return password;
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, ROUNDS);
    }

    /** Whether every character of this password counts. */
    static boolean isHashedWhole(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** Whether this is the password with this hash; where there is none, it takes as long to say no. */
    static boolean opens(Optional<String> hash, String password) {
        boolean right = BcryptUtil.matches(password, hash.orElseGet(() -> Nobodys.HASH));
        return right && hash.isPresent() && isHashedWhole(password);
    }
}
