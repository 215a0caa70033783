package breakout.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Clerk;
import breakout.answer.Disclosure;
import breakout.answer.Handling;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.answer.Translating;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;
import breakout.technology.Kind;

/** What a rapporteur does with one answer: file it, translate it, keep it out of the report, take it back in. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/answers/{answer}")
@Produces(MediaType.TEXT_HTML)
class CuratingPage {

    private final Asker asker;
    private final Clerk clerk;
    private final Disclosure disclosure;
    private final Handling handling;
    private final Translating translating;
    private final DeskViews views;

    CuratingPage(Asker asker, Clerk clerk, Disclosure disclosure, Handling handling, Translating translating,
            DeskViews views) {
        this.asker = asker;
        this.clerk = clerk;
        this.disclosure = disclosure;
        this.handling = handling;
        this.translating = translating;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{order}")
    public Response show(String code, @BeanParam Shown shown, @RestQuery String fragment) {
        return DeskPage.again(asker, code, shown, fragment, views);
    }

    /**
     * No technology chosen files it with the general answers.
     *
     * @param seen how it was filed, as the form showed it; else whoever sends it is never told that they come second
     */
    @POST
    @Path("filing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response file(String code, String answer, @RestForm List<String> technologies, @RestForm("as") String as,
            @RestForm String seen, @BeanParam Shown shown) {
        return filing(code, answer, new LinkedHashSet<>(technologies), as, seen, shown);
    }

    /** Its kind alone. */
    @POST
    @Path("kind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sort(String code, String answer, @RestForm("as") String as, @RestForm String seen,
            @BeanParam Shown shown) {
        return filing(code, answer, null, as, seen, shown);
    }

    private Response filing(String code, String answer, Set<String> technologies, String as, String seen, Shown shown) {
        var wish = new Sheet.Wish(technologies, Kind.of(as).orElse(null));
        return order(code, answer, shown, refusal -> new Sheet.Trouble("", refusal, null, wish),
                (session, id) -> clerk.file(session, id, technologies, as, seen));
    }

    /** It is filed right as it is. */
    @POST
    @Path("confirmation")
    public Response confirm(String code, String answer, @BeanParam Shown shown) {
        return order(code, answer, shown, CuratingPage::bare, clerk::confirm);
    }

    @POST
    @Path("reading")
    public Response read(String code, String answer, @BeanParam Shown shown) {
        return order(code, answer, shown, CuratingPage::bare,
                (session, id) -> handling.read(session, List.of(id)).get(0));
    }

    @POST
    @Path("hiding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(String code, String answer, @RestForm String reason, @RestForm String seen,
            @BeanParam Shown shown) {
        return order(code, answer, shown, refusal -> new Sheet.Trouble(reason, refusal, null),
                (session, id) -> disclosure.hide(session, id, reason, seen));
    }

    @POST
    @Path("showing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(String code, String answer, @RestForm String seen, @BeanParam Shown shown) {
        return order(code, answer, shown, CuratingPage::bare, (session, id) -> disclosure.show(session, id, seen));
    }

    /** @param state is sent where its box is ticked: somebody has checked the words */
    @POST
    @Path("translation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response translate(String code, String answer, @RestForm String language, @RestForm String text,
            @RestForm String state, @RestForm String seen, @BeanParam Shown shown) {
        var wish = new Translating.Wish(text == null ? "" : text, state == null ? Interpretation.DRAFT : state);
        return order(code, answer, shown, refusal -> new Sheet.Trouble(text, refusal, language),
                (session, id) -> translating.write(session, id, language, wish, Typed.version("seen", seen)));
    }

    private static Sheet.Trouble bare(Refusal refusal) {
        return new Sheet.Trouble("", refusal, null);
    }

    /** @param trouble what is told beside the answer where the order was refused */
    private Response order(String code, String answer, Shown shown, Function<Refusal, Sheet.Trouble> trouble,
            BiFunction<Session, UUID, Answer> order) {
        return DeskPage.curating(asker, code, session -> {
            var filter = Filter.of(session, shown);
            UUID id = null;
            try {
                id = Typed.uuid("answer", answer);
                return Response.seeOther(filter.after(order.apply(session, id).number())).build();
            } catch (Refusal refusal) {
                return DeskPage.refused(refusal, views.sorting(asker.session(code), filter, id, trouble.apply(refusal)));
            }
        });
    }
}
