package breakout.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;

/** What the request carries to say who asks: Basic or Bearer authorisation, or a cookie. */
@RequestScoped
public class Credentials {

    /** A name and a password, as they came. */
    record Basic(String name, String password) {
    }

    /** Enough to tell two browsers apart, too little to be one of them. */
    private static final int HAND_LENGTH = 8;
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

    /** The hash of the sign-in that staff come by; empty where a password comes with each request. */
    Optional<String> signIn() {
        return basic().isPresent() ? Optional.empty() : kept(Pass.STAFF, "").map(Secret::hash);
    }

    /** Of whoever is known to be somebody else: 403; of whoever is not known at all: 401. */
    Refusal elsewhere(String key) {
        boolean known = bearer().flatMap(Seat::withToken).isPresent() || bearer().flatMap(Rapporteur::withKey).isPresent();
        return known ? Refusal.forbidden(key) : Refusal.unauthorized(key);
    }

    /** What tells one browser of a person from another in the audit trail; empty where there is no pass. */
    static String hand(Optional<String> pass) {
        return pass.map(Secret::hash).map(hash -> hash.substring(0, HAND_LENGTH)).orElse("");
    }

    private Optional<String> authorization(String scheme) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? Optional.of(header.substring(scheme.length() + 1).strip())
                : Optional.empty();
    }
}
