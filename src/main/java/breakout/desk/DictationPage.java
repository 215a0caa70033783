package breakout.desk;

import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Dictating;
import breakout.answer.Draft;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;
import breakout.step.Steps;

/** Where an answer is entered that was dictated, or handed in on paper. */
@Path("/desk/{code}/dictation")
@Produces(MediaType.TEXT_HTML)
class DictationPage {

    @CheckedTemplate(basePath = "desk")
    record dictation(DictationView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final Dictating dictating;
    private final Steps steps;

    DictationPage(Asker asker, Dictating dictating, Steps steps) {
        this.asker = asker;
        this.dictating = dictating;
        this.steps = steps;
    }

    /** @param entered the number of the answer that was entered last; null or no number if none was */
    @GET
    public Response show(String code, @RestQuery String entered) {
        return DeskPage.curating(asker, code, session -> page(session, UUID.randomUUID().toString(),
                DictationView.Form.EMPTY, null,
                entered != null && entered.matches("\\d{1,6}") ? Integer.valueOf(entered) : null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(String code, @RestForm String id, @RestForm String question, @RestForm String text,
            @RestForm String as, @RestForm String language, @RestForm String group, @RestForm String delegation) {
        return DeskPage.curating(asker, code, session -> {
            try {
                var draft = Draft.read(session, Typed.number("question", question), text, as, Set.of(), language, null, false);
                Answer answer = dictating.enter(code, Typed.uuid("id", id),
                        new Dictating.Dictation(draft, Typed.number("group", group), delegation));
                return Response.seeOther(UriBuilder.fromPath("/desk/{code}/dictation").queryParam("entered", answer.number())
                        .build(session.code())).build();
            } catch (Refusal refusal) {
                return page(asker.session(code), id, new DictationView.Form(question, text, as, language, group, delegation),
                        refusal, null);
            }
        });
    }

    private Response page(Session session, String id, DictationView.Form typed, Refusal refusal, Integer entered) {
        var view = new DictationView(session, asker.speaker(session).orElseThrow(), steps.who(session), id, typed, refusal,
                entered);
        return Response.status(refusal == null ? Response.Status.OK.getStatusCode() : refusal.status().code)
                .entity(new dictation(view)).build();
    }
}
