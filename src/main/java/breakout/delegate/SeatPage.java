package breakout.delegate;

import java.net.URI;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Pass;
import breakout.access.Seated;
import breakout.answer.Drafts;
import breakout.kernel.Refusal;
import breakout.live.OfflineSeats;
import breakout.session.Session;

/** The delegate's page: the open question with its boxes, and one's own answers. It changes by itself, piece by piece. */
@Path("/seat/{code}")
@Produces(MediaType.TEXT_HTML)
class SeatPage {

    @CheckedTemplate(basePath = "delegate")
    record seat(SeatView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final Addresses addresses;
    private final Drafts drafts;
    private final OfflineSeats offline;
    private final SeatViews views;

    SeatPage(Asker asker, Addresses addresses, Drafts drafts, OfflineSeats offline, SeatViews views) {
        this.asker = asker;
        this.addresses = addresses;
        this.drafts = drafts;
        this.offline = offline;
        this.views = views;
    }

    @GET
    public Response show(String code, @RestQuery String fragment, @RestQuery String sent) {
        return seated(asker, code, seated -> Response.ok(part(fragment, views.of(seated, fragment, number(sent)))).build());
    }

    /** Nothing stays on this device, and nothing that was not sent stays anywhere. */
    @POST
    @Path("leaving")
    public Response leave(String code) {
        Session session = asker.sees(code);
        if (asker.hasSeat(session)) {
            Seated seated = asker.seat(code);
            drafts.dropAll(seated);
            offline.leave(session.code(), seated.seat().id());
        }
        return Response.seeOther(JoinPage.address(session.code()))
                .cookie(Pass.SEAT.takenBack(session.code(), addresses.secure()),
                        Pass.RESUME.takenBack(session.code(), addresses.secure()))
                .build();
    }

    static URI address(Session session) {
        return URI.create("/seat/" + session.code());
    }

    /** Who has no seat here is asked to join first. */
    static Response seated(Asker asker, String code, Function<Seated, Response> then) {
        try {
            return then.apply(asker.seat(code));
        } catch (Refusal refusal) {
            if (refusal.status() == Refusal.Status.UNAUTHORIZED) {
                return Response.seeOther(JoinPage.address(asker.sees(code).code())).build();
            }
            throw refusal;
        }
    }

    /** A page that told of a mistake stands at the address it was sent to; what is read there is the page itself. */
    static Response below(Asker asker, SeatViews views, String code, String fragment) {
        return seated(asker, code, seated -> fragment == null ? Response.seeOther(address(seated.session())).build()
                : Response.ok(part(fragment, views.of(seated, fragment, null))).build());
    }

    static Response refused(Refusal refusal, SeatView view) {
        return Response.status(refusal.status().code).entity(new seat(view)).build();
    }

    /** One piece of the page; all of it, if there is no such piece. */
    private static TemplateInstance part(String fragment, SeatView view) {
        var page = new seat(view);
        var part = fragment == null ? null : page.getFragment(fragment);
        return part == null ? page : part.data("view", view);
    }

    /** What is only a hint of the page before is no reason to refuse. */
    private static Integer number(String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.valueOf(sent) : null;
    }
}
