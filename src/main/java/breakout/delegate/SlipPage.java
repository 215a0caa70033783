package breakout.delegate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Pass;
import breakout.access.Slips;
import breakout.delegation.Called;
import breakout.delegation.Slip;
import breakout.kernel.Words;
import breakout.session.Session;

/** Where the QR code of a printed slip leads: one press, and its bearer sits. Looking alone uses no slip up. */
@Path("/slip/{secret}")
@Produces(MediaType.TEXT_HTML)
class SlipPage {

    /** @param seated a seat of this session is known to this browser */
    @CheckedTemplate(basePath = "delegate")
    record slip(Session session, Called delegation, int number, String secret, boolean seated) implements TemplateInstance {
    }

    private final Asker asker;
    private final Slips slips;
    private final Addresses addresses;
    private final Words words;

    SlipPage(Asker asker, Slips slips, Addresses addresses, Words words) {
        this.asker = asker;
        this.slips = slips;
        this.addresses = addresses;
        this.words = words;
    }

    @GET
    public TemplateInstance show(String secret) {
        Slip slip = slips.read(secret);
        Session session = asker.session(slip.session().code());
        return new slip(session, slip.delegation().called(words.reader().tag()), slip.number(), secret, asker.hasSeat(session));
    }

    @POST
    public Response sitDown(String secret) {
        var taken = slips.sitDown(secret, words.reader().tag());
        Session session = asker.session(taken.code());
        return Response.seeOther(SeatPage.address(session))
                .cookie(Pass.SEAT.given(taken.token(), session.code(), addresses.secure()),
                        Pass.RESUME.given(taken.resumeCode(), session.code(), addresses.secure()))
                .build();
    }
}
