package breakout.desk;

import java.net.URI;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.answer.Clerk;
import breakout.answer.Disclosure;
import breakout.answer.Handling;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Refusal;
import breakout.session.Session;

/** What a rapporteur does with many answers at once: with those that were ticked, or that lie on the desk. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/together")
@Produces(MediaType.TEXT_HTML)
class TogetherPage {

    private final Asker asker;
    private final Clerk clerk;
    private final Disclosure disclosure;
    private final Handling handling;
    private final DeskViews views;

    TogetherPage(Asker asker, Clerk clerk, Disclosure disclosure, Handling handling, DeskViews views) {
        this.asker = asker;
        this.clerk = clerk;
        this.disclosure = disclosure;
        this.handling = handling;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{order}")
    public Response show(String code, @BeanParam Shown shown, @RestQuery String fragment) {
        return DeskPage.again(asker, code, shown, fragment, views);
    }

    /** No technology chosen files them with the general answers. */
    @POST
    @Path("filing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response file(String code, @BeanParam Ticked form, @BeanParam Shown shown) {
        return order(code, form::bundle, shown, (session, ticked) -> clerk.file(session, ticked.answers(),
                ticked.technologies(), null, ticked.seen()));
    }

    /** By a button that says the kind. */
    @POST
    @Path("kind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sort(String code, @BeanParam Ticked form, @BeanParam Shown shown) {
        return order(code, form::bundle, shown,
                (session, ticked) -> clerk.file(session, ticked.answers(), null, form.as, ticked.seen()));
    }

    @POST
    @Path("hiding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(String code, @BeanParam Ticked form, @BeanParam Shown shown) {
        return order(code, form::bundle, shown,
                (session, ticked) -> disclosure.hide(session, ticked.answers(), form.reason, ticked.seen()));
    }

    @POST
    @Path("reading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(String code, @BeanParam Ticked form, @BeanParam Shown shown) {
        return order(code, form::ofAll, shown, (session, ticked) -> handling.read(session, ticked.answers()));
    }

    private Response order(String code, Supplier<Bundle> form, Shown shown, BiConsumer<Session, Bundle> order) {
        return DeskPage.curating(asker, code, session -> {
            var filter = Filter.of(session, shown);
            Bundle ticked = Bundle.NONE;
            try {
                ticked = form.get();
                order.accept(session, ticked);
                return Response.seeOther(URI.create(filter.address())).build();
            } catch (Refusal refusal) {
                return DeskPage.refused(refusal, views.refusing(asker.session(code), filter, ticked, refusal));
            }
        });
    }
}
