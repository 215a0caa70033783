package breakout.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Things only their holder knows: bearer tokens, links and codes. The database keeps their hashes. */
public final class Secret {

    /** No 0/O, 1/I/L, B/8, S/5, E/3, Q: what is read aloud or copied from a screen is not mistaken. */
    public static final String UNMISTAKABLE = "2346789ACDFGHJKMNPRTUVWXY";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private Secret() {
    }

    /** 128 random bits, in hexadecimal. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Looks like a hash and stands for nobody. */
    public static String label() {
        return hash(token());
    }

    /** A code of so many characters that a person can copy from a screen. */
    public static String code(int length) {
        return RANDOM.ints(length, 0, UNMISTAKABLE.length())
                .collect(StringBuilder::new, (code, i) -> code.append(UNMISTAKABLE.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** The same things in an order that nobody can tell beforehand. */
    public static <T> List<T> shuffled(Collection<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, RANDOM);
        return shuffled;
    }

    /** SHA-256 of the parts, in hexadecimal: enough for tokens, which cannot be guessed; passwords need more. */
    public static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
