package breakout.access;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.kernel.Refusal;
import breakout.kernel.Words;

/** The way to the organisation's provider and the way back, which ends signed in, or where one signs in. */
@Path("/sign-in/organisation")
@Produces(MediaType.TEXT_HTML)
class OrganisationPage {

    private final Organisation organisation;
    private final Admitting admitting;
    private final Credentials credentials;
    private final Addresses addresses;
    private final Words words;
    private final Clock clock;

    OrganisationPage(Organisation organisation, Admitting admitting, Credentials credentials, Addresses addresses, Words words,
            Clock clock) {
        this.organisation = organisation;
        this.admitting = admitting;
        this.credentials = credentials;
        this.addresses = addresses;
        this.words = words;
        this.clock = clock;
    }

    /** A link leads here, not a form: forms lead to this server alone. */
    @GET
    public Response leave(@QueryParam("invitation") String invitation) {
        return orSignIn(() -> {
            Attempt attempt = Attempt.begin(invitation, clock.instant());
            URI there = organisation.entrance(attempt, addresses.signedIn(), words.reader().tag());
            return Response.seeOther(there).cookie(Pass.ATTEMPT.given(attempt.kept(), "", addresses.secure())).build();
        });
    }

    /** Whatever comes of it, the attempt is used. */
    @GET
    @Path("return")
    public Response comeBack(@QueryParam("code") String code, @QueryParam("state") String state,
            @QueryParam("error") String error) {
        return orSignIn(() -> {
            Instant now = clock.instant();
            Attempt attempt = credentials.kept(Pass.ATTEMPT, "").flatMap(kept -> Attempt.read(kept, now))
                    .filter(found -> found.state().getValue().equals(state))
                    .orElseThrow(() -> Refusal.conflict("organisation_stale"));
            if (error != null || code == null || code.isBlank()) {
                throw organisation.turnedAway(error);
            }
            Organisation.Vouched person = organisation.identify(code, attempt, addresses.signedIn());
            return in(admitting.enter(person, attempt.invitation()), attempt.invitation());
        });
    }

    /** An invitation that was not used by this is read by whoever is signed in now. */
    private Response in(Admitting.Entered entered, String invitation) {
        String onwards = entered.role() == null && invitation != null ? "/invitations/" + invitation
                : entered.session() == null ? "/sessions" : "/console/" + entered.session().code();
        return Response.seeOther(URI.create(onwards)).cookie(Pass.STAFF.given(entered.token(), "", addresses.secure()),
                Pass.ATTEMPT.takenBack("", addresses.secure())).build();
    }

    private Response orSignIn(Supplier<Response> way) {
        try {
            if (!organisation.isThere()) {
                throw Refusal.notFound("organisation_none");
            }
            Refusal.unless(!SetUp.awaited(), "organisation_before_set_up");
            return way.get();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code)
                    .entity(new SignInPage.signIn(null, organisation.isThere(), refusal))
                    .cookie(Pass.ATTEMPT.takenBack("", addresses.secure())).build();
        }
    }
}
