package breakout.access;

import java.time.Duration;
import java.util.Locale;

import jakarta.ws.rs.core.NewCookie;

/** What a browser keeps to be known again: one cookie a role, and where it is for one session, one a session. */
public enum Pass {
    STAFF(Staff.SIGNED_IN_FOR),
    /** An attempt to sign in by the organisation's provider, until its reader comes back from there. */
    ATTEMPT(Attempt.OPEN_FOR),
    RAPPORTEUR,
    SEAT,
    /** The code by which the seat is taken up on another device, to be shown again. */
    RESUME,
    /** The hall's screen: it may listen to the session's state. */
    PROJECTOR;

    /** Over TLS the name says that no other host and no unprotected line can have set it; browsers hold to that. */
    private static final String HOST_ONLY = "__Host-";

    private final Duration kept;

    Pass(Duration kept) {
        this.kept = kept;
    }

    /** Longer than any meeting that goes on tomorrow. */
    Pass() {
        this(Duration.ofDays(7));
    }

    String cookie(String sessionCode, boolean secure) {
        String name = "breakout-" + name().toLowerCase(Locale.ROOT) + (sessionCode.isEmpty() ? "" : "-" + sessionCode);
        return secure ? HOST_ONLY + name : name;
    }

    /**
     * @param sessionCode empty for what is for no session
     * @param secure whether the browser came over TLS
     */
    public NewCookie given(String token, String sessionCode, boolean secure) {
        return kept(sessionCode, secure).value(token).maxAge((int) kept.toSeconds()).build();
    }

    public NewCookie takenBack(String sessionCode, boolean secure) {
        return kept(sessionCode, secure).value("").maxAge(0).build();
    }

    private NewCookie.Builder kept(String sessionCode, boolean secure) {
        // Lax for links that are opened from a message or a QR reader; unsafe methods are guarded by their origin
        return new NewCookie.Builder(cookie(sessionCode, secure)).path("/").httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
