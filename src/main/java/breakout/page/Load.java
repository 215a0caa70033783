package breakout.page;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * How large what is sent may be: of most addresses little, and only where a whole session is handed in as much as the server
 * takes at all, which {@code quarkus.http.limits.max-body-size} says.
 */
@ApplicationScoped
class Load {

    /** In bytes: two hundred answers of the longest, or a list of a thousand delegations. */
    static final long USUAL = 256 * 1024;
    private static final Set<String> HANDED_IN = Set.of("/api/sessions/import", "/sessions/import");
    static final int TOO_LARGE = 413;
    private static final int BEFORE_ANYTHING_IS_READ = 60;

    void weigh(@Observes Filters filters) {
        filters.register(rc -> {
            if (isUsual(rc) && length(rc) > USUAL) {
                rc.response().putHeader(HttpHeaders.CONNECTION, "close");
                rc.fail(TOO_LARGE);
            } else {
                rc.next();
            }
        }, BEFORE_ANYTHING_IS_READ);
    }

    static boolean isUsual(RoutingContext rc) {
        return !HANDED_IN.contains(rc.normalizedPath());
    }

    /** -1 where it is not told, or is no number: what reads the request refuses that. */
    private static long length(RoutingContext rc) {
        String told = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return told != null && told.matches("\\d{1,18}") ? Long.parseLong(told) : -1;
    }
}
