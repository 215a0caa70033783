package breakout.page;

import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import breakout.kernel.Pledge;

/** Has the disk keep what was done, by whatever resource, before anybody is told that it is done. */
class Keeping {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int REFUSED = 400;

    private final Pledge pledge;

    Keeping(Pledge pledge) {
        this.pledge = pledge;
    }

    @ServerResponseFilter
    void keep(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (!READING.contains(asked.getMethod()) && answer.getStatus() < REFUSED) {
            pledge.keep();
        }
    }
}
