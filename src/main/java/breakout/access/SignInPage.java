package breakout.access;

import java.net.URI;
import java.time.Clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestResponse.StatusCode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.kernel.Refusal;

/** Where staff sign in; before there is any, where the first account is made with the set-up code. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    private static final URI SESSIONS = URI.create("/sessions");
    private static final URI SIGN_IN = URI.create("/sign-in");

    /** @param organisation whether one may also sign in by its provider */
    @CheckedTemplate(basePath = "access")
    record signIn(String name, boolean organisation, Refusal refusal) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "access")
    record setUp(Refusal refusal) implements TemplateInstance {
    }

    private final Clock clock;
    private final Addresses addresses;
    private final Credentials credentials;
    private final Guesses guesses;
    private final Asker asker;
    private final Accounts accounts;
    private final Organisation organisation;

    SignInPage(Clock clock, Addresses addresses, Credentials credentials, Guesses guesses, Asker asker, Accounts accounts,
            Organisation organisation) {
        this.clock = clock;
        this.addresses = addresses;
        this.credentials = credentials;
        this.guesses = guesses;
        this.asker = asker;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance show() {
        return SetUp.awaited() ? new setUp(null) : new signIn(Staff.FACILITATOR, organisation.isThere(), null);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@FormParam("name") String name, @FormParam("password") String password) {
        return guesses.staff(name == null ? "" : name, password == null ? "" : password).map(this::in)
                .orElseGet(() -> Response.status(StatusCode.UNAUTHORIZED)
                        .entity(new signIn(name, organisation.isThere(), Refusal.badInput("password", "password_wrong")))
                        .build());
    }

    /** A page that told of a mistake stands at the address it was sent to. */
    @GET
    @Path("set-up")
    public Response stay() {
        return Response.seeOther(SIGN_IN).build();
    }

    @POST
    @Path("set-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setUp(@FormParam("code") String code, @FormParam("password") String password) {
        try {
            if (!guesses.setUp(code)) {
                throw Refusal.badInput("code", "set_up_code_wrong");
            }
            return in(QuarkusTransaction.requiringNew().call(() -> SetUp.complete(code, password)));
        } catch (Refusal refusal) {
            return Response.status(StatusCode.BAD_REQUEST).entity(new setUp(refusal)).build();
        }
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        credentials.kept(Pass.STAFF, "").ifPresent(accounts::signOut);
        return out();
    }

    /** On every device of the account. */
    @POST
    @Path("sign-out/everywhere")
    public Response signOutEverywhere() {
        if (asker.isStaff()) {
            accounts.signOutEverywhere();
        }
        return out();
    }

    /** What a delegate has typed on the same device stays there: of what the browser keeps, only pages go. */
    private Response out() {
        return Response.seeOther(SIGN_IN).cookie(Pass.STAFF.takenBack("", addresses.secure()))
                .header("Clear-Site-Data", "\"cache\"").build();
    }

    private Response in(Staff staff) {
        String token = QuarkusTransaction.requiringNew().call(() -> staff.signIn(clock.instant()));
        return Response.seeOther(SESSIONS).cookie(Pass.STAFF.given(token, "", addresses.secure())).build();
    }
}
