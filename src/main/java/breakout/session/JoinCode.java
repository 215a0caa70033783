package breakout.session;

import java.util.Locale;

import breakout.kernel.Secret;

/** Eight characters that a delegate copies from the screen: written {@code K7MQ-4XPR}, read however they are typed. */
public final class JoinCode {

    static final int LENGTH = 8;
    /** How many codes there are: who guesses one of them at random has one chance in so many. */
    public static final double POSSIBLE = Math.pow(Secret.UNMISTAKABLE.length(), LENGTH);

    private JoinCode() {
    }

    static String fresh() {
        return Secret.code(LENGTH);
    }

    /** The code that was meant: case, blanks and hyphens do not matter. */
    public static String read(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    /** As it stands on the screen, in two halves. */
    public static String shown(String code) {
        return code.length() == LENGTH ? code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2) : code;
    }
}
