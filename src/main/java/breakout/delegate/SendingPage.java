package breakout.delegate;

import java.net.URI;
import java.util.UUID;

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
import breakout.access.Asker.Seated;
import breakout.answer.Answers;
import breakout.answer.Draft;
import breakout.answer.Intake;
import breakout.kernel.Arrival;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** Takes what a delegate wrote on the page: new, written anew, or taken back. What is refused stays in its box. */
@Path("/seat/{code}/answers")
@Produces(MediaType.TEXT_HTML)
class SendingPage {

    private final Asker asker;
    private final Arrival arrival;
    private final Intake intake;
    private final SeatViews views;
    private final Words words;

    SendingPage(Asker asker, Arrival arrival, Intake intake, SeatViews views, Words words) {
        this.asker = asker;
        this.arrival = arrival;
        this.intake = intake;
        this.views = views;
        this.words = words;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{below: .*}")
    public Response show(String code, @RestQuery String fragment) {
        return SeatPage.seated(asker, code, seated -> fragment == null
                ? Response.seeOther(SeatPage.address(seated.session())).build()
                : Response.ok(SeatPage.part(fragment, views.of(seated, (Integer) null))).build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String code, @RestForm String answer, @RestForm String question, @RestForm String kind,
            @RestForm String text, @RestForm String language, @RestForm String number) {
        return SeatPage.seated(asker, code, seated -> {
            UUID id = null;
            try {
                id = Typed.uuid("answer", answer == null ? "" : answer);
                var draft = Draft.read(seated.session(), Typed.number("question", question), text, kind, null,
                        language(language, text));
                var taken = intake.take(seated, number == null ? unused(seated, id, draft) : id, draft, arrival.instant());
                return Response.seeOther(URI.create(SeatPage.address(seated.session()) + "?sent=" + taken.answer().number()))
                        .build();
            } catch (Refusal refusal) {
                var attempt = new Attempt(number == null ? null : id, known(question),
                        Kind.of(kind == null ? "" : kind).orElse(null),
                        text == null ? "" : text, language, refusal);
                return refused(refusal, views.of(seated, attempt));
            }
        });
    }

    @POST
    @Path("{answer}/withdrawal")
    public Response withdraw(String code, String answer) {
        return SeatPage.seated(asker, code, seated -> {
            try {
                intake.withdraw(seated, Typed.uuid("answer", answer), arrival.instant());
                return Response.seeOther(SeatPage.address(seated.session())).build();
            } catch (Refusal refusal) {
                return refused(refusal, views.of(seated, refusal));
            }
        });
    }

    private static Response refused(Refusal refusal, SeatView view) {
        return Response.status(refusal.status().code).entity(new SeatPage.seat(view)).build();
    }

    /** A page that was left open, or gone back to, sends a new text under an identity already given: it is a new answer. */
    private static UUID unused(Seated seated, UUID id, Draft draft) {
        boolean used = Answers.by(seated.session(), seated.ownerHash()).stream()
                .anyMatch(own -> own.id().equals(id) && !own.text().equals(draft.text()));
        return used ? UUID.randomUUID() : id;
    }

    /** The language that was chosen; else what the script tells; else the one the page is read in. */
    private String language(String chosen, String text) {
        return chosen == null || chosen.isBlank()
                ? Draft.writtenIn(PlainText.optional("text", text, Integer.MAX_VALUE), words.reader().tag())
                : chosen;
    }

    private static Integer known(String question) {
        return question != null && question.matches("\\d{1,4}") ? Integer.valueOf(question) : null;
    }
}
