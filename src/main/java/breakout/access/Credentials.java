package breakout.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** What the request carries to say who asks: Basic or Bearer authorisation, or a cookie. */
@RequestScoped
public class Credentials {

    /** A name and a password, as they came. */
    record Basic(String name, String password) {
    }

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** The first half of an IPv6 address, which is what a household or a hall is given. */
    private static final Pattern NETWORK = Pattern.compile("^((?:[^:]*:){4}).*$");

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

    /** The token of this pass: the bearer's, else the cookie's. */
    public Optional<String> token(Pass pass, String sessionCode) {
        return bearer().or(() -> kept(pass, sessionCode));
    }

    /** What the browser keeps under this pass, and nothing else. */
    public Optional<String> kept(Pass pass, String sessionCode) {
        return Optional.ofNullable(request.getCookie(pass.cookie(sessionCode, request.isSSL())))
                .map(cookie -> cookie.getValue());
    }

    /** Where the request comes from: all who share a line, and for IPv6 all of one network, are one. */
    String address() {
        String host = request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return host == null ? "" : NETWORK.matcher(host).replaceAll("$1");
    }

    /** Whether the request is to change anything. */
    boolean writes() {
        return !READING.contains(request.method());
    }

    private Optional<String> authorization(String scheme) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? Optional.of(header.substring(scheme.length() + 1).strip())
                : Optional.empty();
    }
}
