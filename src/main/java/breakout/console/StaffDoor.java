package breakout.console;

import java.net.URI;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import breakout.access.Asker;

/** Stands before every page that is for staff. */
class StaffDoor {

    private static final URI SIGN_IN = URI.create("/sign-in");

    private final Asker asker;

    StaffDoor(Asker asker) {
        this.asker = asker;
    }

    /** Null lets the asker in. */
    @StaffOnly
    @ServerRequestFilter
    Response ask() {
        return asker.isStaff() ? null : Response.seeOther(SIGN_IN).build();
    }
}
