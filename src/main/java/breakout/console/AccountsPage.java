package breakout.console;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Accounts;
import breakout.access.Addresses;
import breakout.access.Invitation;
import breakout.access.Inviting;
import breakout.access.QrCode;
import breakout.access.Staff;
import breakout.kernel.Refusal;

/** Where the first account sees the others, removes one, and invites staff of the venue. */
@Path("/staff")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class AccountsPage {

    @CheckedTemplate(basePath = "console")
    record accounts(List<Staff> all, List<Invitation> open, String name, Refusal refusal) implements TemplateInstance {
    }

    private static final URI HERE = URI.create("/staff");

    private final Accounts accounts;
    private final Inviting inviting;
    private final Addresses addresses;
    private final Clock clock;

    AccountsPage(Accounts accounts, Inviting inviting, Addresses addresses, Clock clock) {
        this.accounts = accounts;
        this.inviting = inviting;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        return page(null, null);
    }

    @POST
    @Path("invitations")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response invite(@RestForm String name) {
        try {
            String address = addresses.invitation(inviting.inviteStaff(name).token());
            return Response.ok(new StaffPage.invited(name.strip(), address, QrCode.of(address), HERE.getPath())).build();
        } catch (Refusal refusal) {
            return told(name, refusal);
        }
    }

    @POST
    @Path("invitations/{id: \\d{1,18}}/revocation")
    public Response revoke(long id) {
        return carryOut(() -> inviting.revokeStaff(id));
    }

    @POST
    @Path("{account: \\d{1,18}}/removal")
    public Response remove(long account) {
        return carryOut(() -> accounts.remove(account));
    }

    /** A page that told of a mistake stands at the address it was sent to. */
    @GET
    @Path("{sent: (invitations|\\d+)(/.*)?}")
    public Response stay() {
        return Response.seeOther(HERE).build();
    }

    private Response carryOut(Runnable order) {
        try {
            order.run();
            return Response.seeOther(HERE).build();
        } catch (Refusal refusal) {
            return told(null, refusal);
        }
    }

    private Response told(String name, Refusal refusal) {
        return Response.status(refusal.status().code).entity(page(name, refusal)).build();
    }

    private TemplateInstance page(String name, Refusal refusal) {
        return new accounts(accounts.all(), Invitation.open(null, clock.instant()), name, refusal);
    }
}
