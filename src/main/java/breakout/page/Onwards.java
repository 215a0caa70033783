package breakout.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Whoever sends a form without leaving its page (sending.js) is told where to go on, and goes there by itself: a browser that
 * follows for it would tell it neither that this was the answer nor which place of the page is meant.
 */
@Provider
class Onwards implements ContainerResponseFilter {

    private static final String ASKED = "Breakout-Onwards";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.SEE_OTHER.getStatusCode() && request.getHeaderString(ASKED) != null) {
            response.setStatusInfo(Status.NO_CONTENT);
        }
    }
}
