package breakout.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

import breakout.kernel.Secret;

/**
 * One attempt to sign in by the organisation's provider, from the way there to the way back. The browser keeps it, nobody else:
 * whatever the provider is given, and gives back, follows from it, and cannot be made without it.
 *
 * @param invitation the token of one that is to be accepted by it; null for none
 */
record Attempt(String kept, Instant begun, String invitation) {

    /** As long as somebody may look for the telephone that their organisation asks for. */
    static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private static final String TOKEN = "[0-9a-f]{32}";
    private static final Pattern KEPT = Pattern.compile(TOKEN + "\\.(\\d{1,12})(?:\\.(" + TOKEN + "))?");

    /** @param invitation what could be the token of one; anything else is none */
    static Attempt begin(String invitation, Instant now) {
        boolean invited = invitation != null && invitation.matches(TOKEN);
        String kept = Secret.token() + "." + now.getEpochSecond() + (invited ? "." + invitation : "");
        return new Attempt(kept, now, invited ? invitation : null);
    }

    /** The one that a browser has kept; empty if it is over. */
    static Optional<Attempt> read(String kept, Instant now) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var attempt = new Attempt(kept, Instant.ofEpochSecond(Long.parseLong(parts.group(1))), parts.group(2));
        return Optional.of(attempt).filter(found -> now.isBefore(found.begun.plus(OPEN_FOR)));
    }

    /** Comes back as it was sent. */
    State state() {
        return new State(Secret.hash("state", kept));
    }

    /** Stands in what the provider signs. */
    Nonce nonce() {
        return new Nonce(Secret.hash("nonce", kept));
    }

    /** Its hash is sent there, and it itself shows that the same comes back. */
    CodeVerifier verifier() {
        return new CodeVerifier(Secret.hash("verifier", kept));
    }
}
