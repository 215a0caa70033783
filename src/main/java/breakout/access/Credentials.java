package breakout.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpServerRequest;

import breakout.kernel.Secret;

/** What the request carries to say who asks: Basic or Bearer authorisation, or a cookie. */
@RequestScoped
public class Credentials {

    /** A name and a password, as they came. */
    record Basic(String name, String password) {
    }

    private final HttpServerRequest request;

    Credentials(HttpServerRequest request) {
        this.request = request;
    }

    Optional<Basic> basic() {
        return authorization("Basic").flatMap(encoded -> {
            try {
                String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                return colon < 0 ? Optional.empty()
                        : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        });
    }

    Optional<String> bearer() {
        return authorization("Bearer");
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookie(name)).map(cookie -> cookie.getValue());
    }

    /** The token of this pass: the bearer's, else the cookie's. */
    public Optional<String> token(Pass pass, String sessionCode) {
        return bearer().or(() -> cookie(pass.cookie(sessionCode)));
    }

    /** What the browser keeps under this pass, and nothing else. */
    public Optional<String> kept(Pass pass, String sessionCode) {
        return cookie(pass.cookie(sessionCode));
    }

    /** The hash of the sign-in that staff come by; empty where a password comes with each request. */
    Optional<String> signIn() {
        return basic().isPresent() ? Optional.empty() : cookie(Pass.STAFF.cookie("")).map(Secret::hash);
    }

    private Optional<String> authorization(String scheme) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? Optional.of(header.substring(scheme.length() + 1).strip())
                : Optional.empty();
    }
}
