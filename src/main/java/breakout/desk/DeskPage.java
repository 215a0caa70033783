package breakout.desk;

import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Pass;
import breakout.access.Rapporteur;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Refusal;
import breakout.session.JoinCode;
import breakout.session.Session;

/** The rapporteur's page: the answers by technology and kind. It opens to staff, and to whoever holds a rapporteur's key. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}")
@Produces(MediaType.TEXT_HTML)
class DeskPage {

    @CheckedTemplate(basePath = "desk")
    record desk(DeskView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "desk")
    record report(DeskView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "desk")
    record meter(DeskView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "desk")
    record points(DeskView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "desk")
    record own(DeskView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "desk")
    record closed(Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;
    private final Addresses addresses;
    private final DeskViews views;

    DeskPage(Asker asker, Addresses addresses, DeskViews views) {
        this.asker = asker;
        this.addresses = addresses;
        this.views = views;
    }

    @GET
    public Response show(String code, @RestQuery String key, @BeanParam Shown shown, @RestQuery String fragment) {
        return key == null ? curating(asker, code, session -> {
            var view = views.of(session, Filter.of(session, shown));
            return Response.ok(part(fragment, view)).build();
        }) : unlock(code, key);
    }

    /** The key leaves the address, for a cookie if it fits: what is seen over a shoulder, or shared, opens nothing. */
    private Response unlock(String code, String key) {
        var onwards = Response.seeOther(UriBuilder.fromPath("/desk/{code}").build(code));
        Rapporteur.withKey(key).map(Rapporteur::session).filter(session -> session.code().equals(JoinCode.read(code)))
                .ifPresent(session -> onwards.cookie(Pass.RAPPORTEUR.given(key, session.code(), addresses.secure())));
        return onwards.build();
    }

    /** Where an order was sent to that was refused: the pieces of the desk, or the way back to it. */
    static Response again(Asker asker, String code, Shown shown, String fragment, DeskViews views) {
        return curating(asker, code, session -> {
            var filter = Filter.of(session, shown);
            return fragment == null ? Response.seeOther(URI.create(filter.address())).build()
                    : Response.ok(part(fragment, views.of(session, filter))).build();
        });
    }

    /** Who may not curate is told how they could. */
    static Response curating(Asker asker, String code, Function<Session, Response> then) {
        Session session;
        try {
            session = asker.curates(code);
        } catch (Refusal refusal) {
            if (refusal.status() == Refusal.Status.UNAUTHORIZED) {
                return Response.status(refusal.status().code).entity(new closed(refusal)).build();
            }
            throw refusal;
        }
        return then.apply(session);
    }

    /** One piece of the page; all of it, if there is no such piece. */
    static TemplateInstance part(String fragment, DeskView view) {
        return Stream.of(new desk(view), new report(view), new meter(view), new points(view), new own(view))
                .map(page -> fragment == null ? null : page.getFragment(fragment)).filter(Objects::nonNull).findFirst()
                .map(part -> part.data("view", view)).orElseGet(() -> new desk(view));
    }

    /** @param view of the session as it is found anew: what was undone has let go of everything it had read */
    static Response refused(Refusal refusal, DeskView view) {
        return Response.status(refusal.status().code).entity(new desk(view)).build();
    }
}
