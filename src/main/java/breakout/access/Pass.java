package breakout.access;

import java.time.Duration;

import jakarta.ws.rs.core.NewCookie;

/** What a browser keeps to be known again: one cookie a role, and for all but staff one a session. */
public enum Pass {
    STAFF,
    RAPPORTEUR,
    SEAT,
    /** The code by which the seat is taken up on another device, to be shown again. */
    RESUME,
    /** The hall's screen: it may listen to the session's state. */
    PROJECTOR;

    /** Longer than any meeting that goes on tomorrow. */
    private static final Duration KEPT = Duration.ofDays(7);

    String cookie(String sessionCode) {
        return this == STAFF ? "breakout-staff" : "breakout-" + name().toLowerCase(java.util.Locale.ROOT) + "-" + sessionCode;
    }

    /** @param secure whether the browser came over TLS */
    public NewCookie given(String token, String sessionCode, boolean secure) {
        return cookie(sessionCode, secure).value(token).maxAge((int) (this == STAFF ? Staff.SIGNED_IN_FOR : KEPT).toSeconds())
                .build();
    }

    public NewCookie takenBack(String sessionCode, boolean secure) {
        return cookie(sessionCode, secure).value("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String sessionCode, boolean secure) {
        // Lax for links that are opened from a message or a QR reader; unsafe methods are guarded by their origin
        return new NewCookie.Builder(cookie(sessionCode)).path("/").httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
