package breakout.delegate;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;

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

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Joining;
import breakout.access.Pass;
import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.round.Clockface;
import breakout.round.Rounds;
import breakout.session.Session;

/** Where a delegate sits down, reached by the code or by the link in the QR code. */
@Path("/j/{code}")
@Produces(MediaType.TEXT_HTML)
class JoinPage {

    /** What was filled in, as it was typed. */
    record Wish(String listed, String delegation, String category, String group, String resumeCode) {

        static final Wish NONE = new Wish("", "", "", "", "");

        /** What was written by hand counts before what was chosen: that is where one ends who did not find it. */
        String name() {
            boolean written = delegation != null && !delegation.isBlank();
            if (!written && listed != null && listed.isBlank()) {
                throw Refusal.badInput("listed", "delegation_not_chosen");
            }
            return written || listed == null ? delegation : listed;
        }

        public boolean in(int number) {
            return String.valueOf(number).equals(group);
        }
    }

    @CheckedTemplate(basePath = "delegate")
    record join(Invitation invitation, Wish wish, Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;
    private final Joining joining;
    private final Addresses addresses;
    private final Words words;
    private final Clock clock;

    JoinPage(Asker asker, Joining joining, Addresses addresses, Words words, Clock clock) {
        this.asker = asker;
        this.joining = joining;
        this.addresses = addresses;
        this.words = words;
        this.clock = clock;
    }

    @GET
    public Response show(String code) {
        try {
            return page(Response.ok(), asker.session(code), code, Wish.NONE, null);
        } catch (Refusal unknown) {
            return FrontPage.refused(code, unknown);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(String code, @RestForm String listed, @RestForm String delegation, @RestForm String category,
            @RestForm String group) {
        var wish = new Wish(listed, delegation, category, group, "");
        return seat(code, wish,
                session -> joining.join(code, wish.name(), category, group, words.reader().tag()));
    }

    /** Back to a seat that was taken on another device. */
    @POST
    @Path("resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(String code, @RestForm String resumeCode) {
        return seat(code, new Wish("", "", "", "", resumeCode == null ? "" : resumeCode),
                session -> joining.resume(code, resumeCode));
    }

    @GET
    @Path("resumption")
    public Response back(String code) {
        return Response.seeOther(address(code)).build();
    }

    private Response seat(String code, Wish wish, Function<Session, Seat.Taken> sitDown) {
        Session session;
        try {
            session = asker.session(code);
        } catch (Refusal unknown) {
            return FrontPage.refused(code, unknown);
        }
        try {
            var taken = sitDown.apply(session);
            return Response.seeOther(SeatPage.address(session))
                    .cookie(Pass.SEAT.given(taken.token(), session.code(), addresses.secure()),
                            Pass.RESUME.given(taken.resumeCode(), session.code(), addresses.secure()))
                    .build();
        } catch (Refusal refusal) {
            return page(Response.status(refusal.status().code), session, code, wish, refusal);
        }
    }

    private Response page(Response.ResponseBuilder response, Session session, String code, Wish wish, Refusal refusal) {
        var now = clock.instant();
        var face = Clockface.of(Rounds.current(session), now);
        var invitation = Invitation.to(session, session.door().way(code), words.reader(), face, now, asker.hasSeat(session));
        return response.entity(new join(invitation, wish, refusal)).build();
    }

    /** Where this session is joined. */
    static URI address(String code) {
        return URI.create("/j/" + code);
    }
}
