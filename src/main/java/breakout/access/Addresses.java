package breakout.access;

import java.net.URI;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

import breakout.kernel.Refusal;
import breakout.kernel.Venue;
import breakout.session.Session;

/** Addresses that people outside this page are given: the venue's own, else the one the asker used. */
@RequestScoped
public class Addresses {

    /** As DNS has it; with it, the longest address still fits a QR code. */
    private static final int LONGEST_HOST = 255;
    private static final Pattern HOST = Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private final Venue venue;
    private final HttpServerRequest request;

    Addresses(Venue venue, HttpServerRequest request) {
        this.venue = venue;
        this.request = request;
    }

    /** Where delegates type the code. */
    public String join() {
        return base() + "/";
    }

    /** What a QR code holds: joining without typing anything. */
    public String link(Session session) {
        return base() + "/j/" + session.door().link();
    }

    /** Where whoever brings a printed slip sits down. */
    public String slip(String secret) {
        return base() + "/slip/" + secret;
    }

    public String desk(Session session, String key) {
        return base() + "/desk/" + session.code() + "?key=" + key;
    }

    public String invitation(String token) {
        return base() + "/invitations/" + token;
    }

    /** Where the organisation's provider sends people back to, which has to be told it beforehand. */
    URI signedIn() {
        return URI.create(base() + "/sign-in/organisation/return");
    }

    /** Whether the request came over TLS, to this server or to a proxy that the venue lists, so that cookies are kept to it. */
    public boolean secure() {
        return request.isSSL();
    }

    private String base() {
        return venue.address().map(address -> address.replaceAll("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + host(request.authority()));
    }

    /** @throws Refusal 400 if nothing could be reached there */
    static String host(HostAndPort asked) {
        String host = asked == null ? "" : asked.toString();
        if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
            throw Refusal.badInput("host", "host_unusable");
        }
        return host;
    }
}
