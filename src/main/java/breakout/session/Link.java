package breakout.session;

import java.time.Instant;

import breakout.kernel.Secret;

/**
 * An entry of an audit trail, as far as its hash tells.
 *
 * @param hash as it was written: of all the rest, and of the entry before
 * @param session its address
 * @param by who did it; empty where time itself did
 * @param matter what was acted on, as {@link Matter#told()} tells it
 */
record Link(int number, String hash, String session, Instant at, String by, String deed, String matter) {

    /** A person, who acts with this hand in this role. */
    static String by(String who, String hand, String role) {
        return who + "\n" + hand + "\n" + role;
    }

    /** Whether it is as it was written, after the entry with this hash. */
    boolean follows(String before) {
        return hashAfter(before).equals(hash);
    }

    String hashAfter(String before) {
        return Secret.hash(before, session, String.valueOf(number), at.toString(), by, deed, matter);
    }
}
