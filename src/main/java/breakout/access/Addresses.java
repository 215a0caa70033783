package breakout.access;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpServerRequest;

import breakout.kernel.Venue;
import breakout.session.Session;

/** Addresses that people outside this page are given: the venue's own, else the one the asker used. */
@RequestScoped
public class Addresses {

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
        return base() + "/j/" + session.link();
    }

    public String projector(Session session) {
        return base() + "/projector/" + session.code();
    }

    public String desk(Session session, String key) {
        return base() + "/desk/" + session.code() + "?key=" + key;
    }

    /** Whether the asker came over TLS, so that cookies may be kept to it. */
    public boolean secure() {
        return request.isSSL() || "https".equals(request.scheme());
    }

    private String base() {
        return venue.address().map(address -> address.replaceAll("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }
}
