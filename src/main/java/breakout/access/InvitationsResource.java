package breakout.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Invitation.Role;
import breakout.kernel.Refusal;

/** Whoever runs a session invites others to run it, or to report on it. */
@Path("/api/sessions/{code}/invitations")
@Produces(MediaType.APPLICATION_JSON)
class InvitationsResource {

    /** {@code role} is {@code facilitator} or {@code rapporteur}; {@code group} is a rapporteur's, null for the plenary. */
    record Wish(String role, String name, Integer group) {
    }

    /** {@code url} lets in one person; it is told here and kept nowhere. */
    record Invited(long id, String url, Instant expiresAt) {
    }

    /** One that can still be used. */
    record Open(long id, String role, String name, Integer group, String invitedBy, Instant expiresAt) {

        static Open of(Invitation open) {
            return new Open(open.id(), open.role().name().toLowerCase(Locale.ROOT), open.name(), open.groupNumber(),
                    open.invitedBy(), open.expiresAt());
        }
    }

    private final Asker asker;
    private final Inviting inviting;
    private final Addresses addresses;
    private final Clock clock;

    InvitationsResource(Asker asker, Inviting inviting, Addresses addresses, Clock clock) {
        this.asker = asker;
        this.inviting = inviting;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GET
    public List<Open> open(String code) {
        return Invitation.open(asker.runs(code), clock.instant()).stream().map(Open::of).toList();
    }

    @POST
    public Response invite(String code, Wish wish) {
        asker.demandStaff();
        Invitation.Written written = inviting.invite(code, role(wish.role()), wish.name(), wish.group());
        return Response.status(Response.Status.CREATED).entity(new Invited(written.invitation().id(),
                addresses.invitation(written.token()), written.invitation().expiresAt())).build();
    }

    /** Nobody can use it any more. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void revoke(String code, long id) {
        inviting.revoke(code, id);
    }

    private static Role role(String wished) {
        return switch (wished == null ? "" : wished) {
            case "facilitator" -> Role.FACILITATOR;
            case "rapporteur" -> Role.RAPPORTEUR;
            default -> throw Refusal.badInput("role", "invited_role_unknown");
        };
    }
}
