package breakout.console;

import java.net.URI;
import java.util.Objects;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Accounts;
import breakout.access.Asker;
import breakout.access.Staff;
import breakout.kernel.Refusal;

/** Where staff change their password, and sign out everywhere. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class AccountPage {

    @CheckedTemplate(basePath = "console")
    record account(Staff me, boolean changed, Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;
    private final Accounts accounts;

    AccountPage(Asker asker, Accounts accounts) {
        this.asker = asker;
        this.accounts = accounts;
    }

    @GET
    public TemplateInstance show(@QueryParam("changed") String changed) {
        return new account(asker.demandStaff(), changed != null, null);
    }

    /** @param again the new password once more, from a page that cannot show it */
    @POST
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response change(@RestForm String before, @RestForm String password, @RestForm String again) {
        try {
            if (again != null && !Objects.equals(again, password)) {
                throw Refusal.badInput("again", "passwords_differ");
            }
            accounts.change(before, password);
            return Response.seeOther(URI.create("/account?changed=1")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(new account(asker.demandStaff(), false, refusal)).build();
        }
    }
}
