package breakout.access;

import java.time.Duration;
import java.util.Locale;

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

    /** Over TLS the name says that no other host and no unprotected line can have set it; browsers hold to that. */
    private static final String HOST_ONLY = "__Host-";

    String cookie(String sessionCode, boolean secure) {
        String name = "breakout-" + name().toLowerCase(Locale.ROOT) + (this == STAFF ? "" : "-" + sessionCode);
        return secure ? HOST_ONLY + name : name;
    }

    /** @param secure whether the browser came over TLS */
    public NewCookie given(String token, String sessionCode, boolean secure) {
        return kept(sessionCode, secure).value(token).maxAge((int) (this == STAFF ? Staff.SIGNED_IN_FOR : KEPT).toSeconds())
                .build();
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
