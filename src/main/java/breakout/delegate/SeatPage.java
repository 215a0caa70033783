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
import breakout.access.Asker.Seated;
import breakout.access.Pass;
import breakout.kernel.Refusal;
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
    private final SeatViews views;

    SeatPage(Asker asker, Addresses addresses, SeatViews views) {
        this.asker = asker;
        this.addresses = addresses;
        this.views = views;
    }

    @GET
    public Response show(String code, @RestQuery String fragment, @RestQuery String sent) {
        return seated(asker, code, seated -> {
            var view = views.of(seated, number(sent));
            return Response.ok(part(fragment, view)).build();
        });
    }

    @POST
    @Path("leaving")
    public Response leave(String code) {
        Session session = asker.session(code);
        return Response.seeOther(JoinPage.address(session.code()))
                .cookie(Pass.SEAT.takenBack(session.code(), addresses.secure())).build();
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
                return Response.seeOther(JoinPage.address(asker.session(code).code())).build();
            }
            throw refusal;
        }
    }

    /** One piece of the page; all of it, if there is no such piece. */
    static TemplateInstance part(String fragment, SeatView view) {
        var page = new seat(view);
        var part = fragment == null ? null : page.getFragment(fragment);
        return part == null ? page : part.data("view", view);
    }

    /** What is only a hint of the page before is no reason to refuse. */
    private static Integer number(String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.valueOf(sent) : null;
    }
}
