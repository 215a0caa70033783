package breakout.page;

import java.net.URI;
import java.util.Objects;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Where a reader is sent on to, they go at the address by which they came, whatever a proxy says of it: a port that it does not
 * tell would be lost. Whoever sends a form without leaving its page (sending.js) is told where to go on, and goes there by
 * itself: a browser that follows for it would tell it neither that this was the answer nor which place of the page is meant.
 */
@Provider
class Onwards implements ContainerResponseFilter {

    private static final String ASKED = "Breakout-Onwards";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.SEE_OTHER.getStatusCode()) {
            return;
        }
        URI onwards = response.getLocation();
        URI here = request.getUriInfo().getBaseUri();
        // two slashes begin an address elsewhere
        if (onwards != null && Objects.equals(onwards.getRawAuthority(), here.getRawAuthority())
                && !onwards.getRawPath().startsWith("//")) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, within(onwards));
        }
        if (request.getHeaderString(ASKED) != null) {
            response.setStatusInfo(Status.NO_CONTENT);
        }
    }

    private static String within(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                + (address.getRawFragment() == null ? "" : "#" + address.getRawFragment());
    }
}
