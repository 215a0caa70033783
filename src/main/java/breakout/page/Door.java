package breakout.page;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import breakout.kernel.Refusal;

/** What holds for every request and response: the headers that protect the reader, and no orders from other sites. */
@Singleton
class Door {

    private static final int HEADERS = 950;
    private static final int SIZE = 850;
    private static final int ADDRESS = 850;
    private static final int CROSS_SITE = 800;
    /** No address of ours has this character in it, and no database looks for it. */
    private static final String NOTHING = "%00";

    /** Only the hall's screen is shown within a page, the facilitator's. */
    private static final String FRAMED = "/projector/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            // Not no-referrer, which would make browsers send "Origin: null" with our own forms.
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin");
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Two years, as those who keep the list of such hosts ask. */
    private static final String TLS_FROM_NOW_ON = "max-age=63072000";
    /** Every other method, also one that nobody knows yet, may change something. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Problems problems;
    private final long largest;

    Door(Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.problems = problems;
        this.largest = largest.asLongValue();
    }

    void guard(@Observes Filters filters) {
        filters.register(rc -> {
            protect(rc);
            rc.next();
        }, HEADERS);
        filters.register(rc -> {
            if (announced(rc) > largest) {
                rc.response().putHeader(HttpHeaders.CONNECTION, "close");
                Problems.send(problems.tell(TOO_LARGE, Failures.key(TOO_LARGE), rc), rc);
            } else {
                rc.next();
            }
        }, SIZE);
        filters.register(rc -> {
            if (rc.request().uri().contains(NOTHING)) {
                int status = rc.request().path().contains(NOTHING) ? NOT_FOUND : BAD_REQUEST;
                Problems.send(problems.tell(status, Failures.key(status), rc), rc);
            } else {
                rc.next();
            }
        }, ADDRESS);
        filters.register(rc -> {
            if (!SAFE.contains(rc.request().method().name()) && fromElsewhere(rc.request().headers())) {
                Problems.send(problems.tell(Refusal.forbidden("cross_site"), rc), rc);
            } else {
                rc.next();
            }
        }, CROSS_SITE);
    }

    /** Also for what is refused before any filter sees it. */
    static void protect(RoutingContext rc) {
        ALWAYS.forEach((name, value) -> rc.response().putHeader(name, value));
        rc.response().putHeader("Content-Security-Policy",
                POLICY + (rc.request().path().startsWith(FRAMED) ? "'self'" : "'none'"));
        if (rc.request().isSSL()) {
            rc.response().putHeader("Strict-Transport-Security", TLS_FROM_NOW_ON);
        }
        rc.addHeadersEndHandler(sent -> caching(rc));
    }

    /** The size of a body, as far as its sender says. */
    private static long announced(RoutingContext rc) {
        String length = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** What people read is never kept; a file whose address names its content always is. */
    private static void caching(RoutingContext rc) {
        MultiMap headers = rc.response().headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (rc.response().getStatusCode() == 200 && type != null && (type.contains("css") || type.contains("javascript"))) {
            String query = rc.request().query();
            boolean named = query != null && query.startsWith(Assets.VERSION + "=");
            headers.set(HttpHeaders.CACHE_CONTROL, named ? FOR_EVER : "no-cache");
        } else if (type == null || type.contains("html") || type.contains("json")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Browsers say where an order comes from; programs, which no site can steer, say nothing. */
    static boolean fromElsewhere(MultiMap headers) {
        String site = headers.get("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = headers.get(HttpHeaders.ORIGIN);
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(headers.get(HttpHeaders.HOST));
    }
}
