package breakout.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * A program that posts nothing need not say of which type its nothing is, and some say a wrong one: it is read as empty JSON.
 */
@ApplicationScoped
class Bodiless {

    private static final int BEFORE_THE_RESOURCES = 50;

    void read(@Observes Filters filters) {
        filters.register(rc -> {
            if (rc.request().path().startsWith("/api/") && bodiless(rc.request())) {
                rc.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
            }
            rc.next();
        }, BEFORE_THE_RESOURCES);
    }

    static boolean bodiless(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && (length == null || length.equals("0"));
    }
}
