package breakout.desk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.point.Arranging;
import breakout.point.Distilling;
import breakout.point.Quoting;
import breakout.technology.Kind;

/** What whoever writes the report does with its points: brings answers into one, words it, moves it, takes it apart. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/points")
@Produces(MediaType.TEXT_HTML)
class PointsPage {

    private static final String TOP = "points";

    private final Asker asker;
    private final Distilling distilling;
    private final Arranging arranging;
    private final Quoting quoting;
    private final DeskViews views;

    PointsPage(Asker asker, Distilling distilling, Arranging arranging, Quoting quoting, DeskViews views) {
        this.asker = asker;
        this.distilling = distilling;
        this.arranging = arranging;
        this.quoting = quoting;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    public Response show(String code, @BeanParam Shown shown, @RestQuery String fragment) {
        return DeskPage.again(asker, code, shown, fragment, views);
    }

    @GET
    @Path("{sent: .+}")
    public Response show(String code, String sent, @BeanParam Shown shown, @RestQuery String fragment) {
        return show(code, shown, fragment);
    }

    /** Those that were ticked, or that were suggested. @param up where their point is to be moved, too: {@code true} or not */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(String code, @RestForm List<String> answers, @RestForm String up, @BeanParam Shown shown) {
        return tried(code, null, null, shown, none -> {
            List<UUID> ids = Typed.uuids("answers", answers);
            return MergingPage.asked(asker.speaksFor(code, null), shown, ids).orElseGet(() -> {
                UUID id = arranging.merge(code, ids).id();
                return there(code, shown, up == null ? anchor(id) : moved(code, id, up));
            });
        });
    }

    /** These do not say the same. */
    @POST
    @Path("parting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response part(String code, @RestForm List<String> answers, @BeanParam Shown shown) {
        return order(code, null, shown, none -> {
            arranging.part(code, Typed.uuids("answers", answers));
            return TOP;
        });
    }

    /** An answer, below the point that rests on it. @param quoted whether it is to be, or no more */
    @POST
    @Path("quoting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response quote(String code, @RestForm String answer, @RestForm boolean quoted, @BeanParam Shown shown) {
        return tried(code, null, null, shown, none -> {
            int number = quoting.quote(code, Typed.uuid("answer", answer), quoted).number();
            return Response.seeOther(Filter.of(asker.session(code), shown).after(number)).build();
        });
    }

    /** @param still whether who sends it stays on the page, and asks only for the version that it has now */
    @POST
    @Path("{point}/wording")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response word(String code, String point, @RestForm String text, @RestForm String language,
            @RestForm String question, @RestForm("as") String as, @RestForm List<String> technologies,
            @RestForm String addressee, @RestForm("wording-en") String english, @RestForm("wording-fr") String french,
            @RestForm String seen, @RestForm String still, @BeanParam Shown shown) {
        var wordings = new LinkedHashMap<String, String>();
        Optional.ofNullable(english).ifPresent(words -> wordings.put(Language.EN.tag(), words));
        Optional.ofNullable(french).ifPresent(words -> wordings.put(Language.FR.tag(), words));
        var typed = new Composition.Typed(text, language, question, as, technologies, addressee, wordings);
        return tried(code, point, typed, shown, id -> {
            boolean recommends = Kind.RECOMMENDATION.code().equals(as);
            var anew = new Distilling.Anew(Typed.number("question", question), as, text, language,
                    as == null ? null : new LinkedHashSet<>(technologies), null, null, recommends ? addressee : null, wordings);
            var worded = distilling.reword(code, id, anew, Typed.number("seen", seen));
            return still == null ? there(code, shown, anchor(id))
                    : Response.noContent().tag(String.valueOf(worded.edits())).build();
        });
    }

    @POST
    @Path("{point}/moving")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(String code, String point, @RestForm String up, @BeanParam Shown shown) {
        return order(code, point, shown, id -> moved(code, id, up));
    }

    private String moved(String code, UUID id, String up) {
        arranging.order(code, views.galley(asker.speaksFor(code, null)).moved(id, "true".equals(up)));
        return anchor(id);
    }

    /** As {@link #quote(String, String, boolean, Shown)}, below this point. */
    @POST
    @Path("{point}/quoting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response quote(String code, String point, @RestForm String answer, @RestForm boolean quoted, @RestForm String seen,
            @BeanParam Shown shown) {
        return order(code, point, shown, id -> anchor(
                quoting.quote(code, id, Typed.uuid("answer", answer), quoted, Typed.number("seen", seen)).id()));
    }

    /** @param answer what it is to rest on no more; without it, all are points of their own again */
    @POST
    @Path("{point}/parting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response part(String code, String point, @RestForm String answer, @RestForm String seen, @BeanParam Shown shown) {
        return order(code, point, shown, id -> {
            if (answer == null) {
                arranging.split(code, id, Typed.number("seen", seen));
                return TOP;
            }
            return anchor(arranging.takeOut(code, id, Typed.uuid("answer", answer), Typed.number("seen", seen)).id());
        });
    }

    @POST
    @Path("{point}/dropping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(String code, String point, @RestForm String seen, @BeanParam Shown shown) {
        return order(code, point, shown, id -> {
            distilling.drop(code, id, Typed.number("seen", seen));
            return TOP;
        });
    }

    private Response order(String code, String point, Shown shown, Function<UUID, String> order) {
        return tried(code, point, null, shown, id -> there(code, shown, order.apply(id)));
    }

    private Response tried(String code, String point, Composition.Typed typed, Shown shown, Function<UUID, Response> order) {
        return DeskPage.curating(asker, code, session -> {
            UUID id = null;
            try {
                id = point == null ? null : Typed.uuid("point", point);
                return order.apply(id);
            } catch (Refusal refusal) {
                var trouble = new Composition.Trouble(id, typed, refusal);
                return DeskPage.refused(refusal, views.composing(asker.session(code), Filter.of(session, shown), trouble));
            }
        });
    }

    /** Where one looks afterwards: at the point. */
    private Response there(String code, Shown shown, String anchor) {
        return Response.seeOther(URI.create(Filter.of(asker.session(code), shown).address() + "#" + anchor)).build();
    }

    private static String anchor(UUID point) {
        return "point-" + point;
    }
}
