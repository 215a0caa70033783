package breakout.desk;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.report.Editing;
import breakout.report.Galley;
import breakout.report.Opening;
import breakout.report.Stand;
import breakout.session.Session;

/** What a rapporteur does with the report: write the messages it opens with, make it final, begin the next revision. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/report")
@Produces(MediaType.TEXT_HTML)
class WritingPage {

    @CheckedTemplate(basePath = "desk")
    record unread(Session session, int answers, List<Integer> messages, double pages, int most, boolean knowsUnread,
            boolean knowsUngrounded, boolean knowsOver) implements TemplateInstance {
    }

    /** The boxes in which the report's opening is typed: of each message one, and one for each other language. */
    static class Boxes {

        @RestForm
        List<String> messages;

        @RestForm("messages-en")
        List<String> english;

        @RestForm("messages-fr")
        List<String> french;

        Opening typed() {
            Map<String, List<String>> others = Map.of(Language.EN.tag(), english, Language.FR.tag(), french);
            int most = others.values().stream().mapToInt(List::size).max().orElse(0);
            return new Opening(messages, most == 0 ? null : IntStream.range(0, most).mapToObj(i -> worded(others, i)).toList());
        }

        private static Map<String, String> worded(Map<String, List<String>> others, int place) {
            Map<String, String> worded = new HashMap<>();
            others.forEach((tag, texts) -> {
                if (place < texts.size()) {
                    worded.put(tag, texts.get(place));
                }
            });
            return worded;
        }
    }

    private final Asker asker;
    private final Editing editing;
    private final DeskViews views;

    WritingPage(Asker asker, Editing editing, DeskViews views) {
        this.asker = asker;
        this.editing = editing;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{order}")
    public Response show(String code, @RestQuery String fragment) {
        return DeskPage.curating(asker, code, session -> fragment == null ? Response.seeOther(address(session)).build()
                : Response.ok(DeskPage.part(fragment, views.of(session, Filter.none(session)))).build());
    }

    /** @param still whether who sends them stays on the page, and asks only for the imprint of what they are now */
    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(String code, @BeanParam Boxes boxes, @RestForm String seen, @RestForm String still) {
        Opening typed = boxes.typed();
        return tried(code, typed, session -> {
            Stand stand = editing.open(session, typed, seen);
            return still == null ? Response.seeOther(address(session)).build()
                    : Response.noContent().tag(stand.imprint()).build();
        });
    }

    /**
     * With what stands in the boxes, saved or not: nobody prints a report without the message they see on the screen.
     *
     * @param unread whether they know that answers have not been read, and want it all the same; else they are asked
     * @param ungrounded likewise, that messages name no answer that they rest on
     * @param over likewise, that it fills more pages than a plenary reads
     */
    @POST
    @Path("finalisation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response finalise(String code, @BeanParam Boxes boxes, @RestForm String seen, @RestForm boolean unread,
            @RestForm boolean ungrounded, @RestForm boolean over) {
        // the page that asks has no boxes: what was saved stays
        Opening typed = boxes.messages.isEmpty() ? null : boxes.typed();
        return tried(code, typed, session -> {
            asker.demandSpeaker(session, null);
            if (typed != null) {
                editing.open(session, typed, seen);
            }
            int left = unread ? 0 : views.stack(session).unread();
            Galley galley = views.galley(session);
            List<Integer> bare = ungrounded ? List.of() : galley.ungrounded();
            double pages = over || !galley.isOver() ? 0 : galley.pages();
            if (left > 0 || !bare.isEmpty() || pages > 0) {
                return Response.ok(new unread(session, left, bare, pages, galley.most(), unread || left > 0,
                        ungrounded || !bare.isEmpty(), over || pages > 0)).build();
            }
            editing.finalise(session);
            return Response.seeOther(address(session)).build();
        });
    }

    @POST
    @Path("reopening")
    public Response reopen(String code) {
        return order(code, null, editing::reopen);
    }

    private Response order(String code, Opening typed, Consumer<Session> order) {
        return tried(code, typed, session -> {
            order.accept(session);
            return Response.seeOther(address(session)).build();
        });
    }

    private Response tried(String code, Opening typed, Function<Session, Response> order) {
        return DeskPage.curating(asker, code, session -> {
            try {
                return order.apply(session);
            } catch (Refusal refusal) {
                return DeskPage.refused(refusal, views.writing(asker.session(code), typed, refusal));
            }
        });
    }

    private static URI address(Session session) {
        return URI.create("/desk/" + session.code() + "#report");
    }
}
