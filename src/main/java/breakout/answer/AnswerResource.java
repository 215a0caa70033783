package breakout.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.kernel.Arrival;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;
import breakout.technology.Confidence;
import breakout.technology.Filing;
import breakout.technology.Kind;

/** Answers as programs send, read, file and take them back. */
@Path("/api/sessions/{code}/answers")
@Produces(MediaType.APPLICATION_JSON)
class AnswerResource {

    /**
     * {@code language}: where it is left out, what the words tell, else {@code reads}, the language of the page it was written
     * on. {@code consent}: to be named with it, where the session names those who agree.
     */
    record Sent(Integer question, String text, String kind, Set<String> technologies, String language, String reads,
            boolean consent) {
    }

    record Filed(Set<String> technologies, String kind) {
    }

    /** Why an answer is kept out of the report. */
    record Hidden(String reason) {
    }

    /** Whether an answer says the same as another. */
    record Compared(String other, Boolean same) {
    }

    /**
     * {@code duplicateOf} is the earliest answer it is held or proposed to repeat; {@code support} counts delegations;
     * {@code author} is a category, a region or a delegation's name, null where none may be told; {@code filedBy} is
     * vocabulary, author or rapporteur, {@code confidence} of the first is low, fair or high, else null; {@code evidence} is
     * listed only; {@code dictated} if it was entered at the desk; {@code technologies} is null, and so is a kind that was not
     * given, until the answer is filed.
     */
    record Line(UUID id, int number, int question, String kind, Set<String> technologies, String text, String language,
            int group, boolean late, UUID duplicateOf, int support, String hidden, boolean released, String author,
            String filedBy, String confidence, boolean dictated, List<Sign> evidence) {
    }

    /** Words of the answer that speak of a technology, and where they begin and end in its text, in UTF-16 units. */
    record Sign(String technology, int start, int end) {

        static List<Sign> all(Filing filing) {
            return filing.namings().stream().flatMap(naming -> naming.evidence().stream()
                    .map(words -> new Sign(naming.technology(), words.start(), words.end()))).toList();
        }
    }

    private final Asker asker;
    private final Arrival arrival;
    private final Intake intake;
    private final Clerk clerk;
    private final Rulings rulings;
    private final Disclosure disclosure;

    AnswerResource(Asker asker, Arrival arrival, Intake intake, Clerk clerk, Rulings rulings, Disclosure disclosure) {
        this.asker = asker;
        this.arrival = arrival;
        this.intake = intake;
        this.clerk = clerk;
        this.rulings = rulings;
        this.disclosure = disclosure;
    }

    @PUT
    @Path("{id}")
    public Response send(String code, String id, Sent sent) {
        var seated = asker.seat(code);
        var draft = Draft.read(seated.session(), sent.question(), sent.text(), sent.kind(), sent.technologies(),
                sent.language(), sent.reads(), sent.consent());
        var receipt = intake.take(seated, Typed.uuid("uuid", id), draft, arrival.instant());
        return Response.status(receipt.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(line(receipt.answer(), seated.session()))
                .build();
    }

    @DELETE
    @Path("{id}")
    public void withdraw(String code, String id) {
        intake.withdraw(asker.seat(code), Typed.uuid("uuid", id), arrival.instant());
    }

    /** A group's rapporteur reads those of the group, and of others what is released. */
    @GET
    @ReadsFilings
    @ReadsRepeats
    @Transactional
    public List<Line> list(String code, @RestQuery String technology, @RestQuery String kind, @RestQuery String question,
            @RestQuery String group, @RestQuery String language) {
        var session = asker.curates(code);
        var wanted = new Gathered.Wanted(technology, Draft.kind(kind), Typed.number("question", question),
                Typed.number("group", group), language);
        Gathered answers = clerk.readable(session);
        Map<UUID, Integer> support = Support.counted(session);
        return answers.all().stream().filter(wanted::includes)
                .map(answer -> line(answer, answers.repeated(answer).orElse(null), support.getOrDefault(answer.id(), 0),
                        answers.bylines(), Sign.all(clerk.read(answer))))
                .toList();
    }

    @PUT
    @Path("{id}/filing")
    @ReadsFilings
    public Line file(String code, String id, Filed filed) {
        var session = asker.curates(code);
        return line(clerk.file(session, Typed.uuid("uuid", id), filed.technologies(),
                filed.kind()), session);
    }

    /** A person says of two answers whether they say the same; until one of them is worded anew, nobody is asked again. */
    @PUT
    @Path("{id}/repetition")
    @ReadsFilings
    public void settle(String code, String id, Compared compared) {
        var session = asker.curates(code);
        if (compared.same() == null) {
            throw Refusal.badInput("same", "same_missing");
        }
        rulings.settle(session, Typed.uuid("uuid", id), Typed.uuid("other", compared.other()), compared.same());
    }

    @PUT
    @Path("{id}/hiding")
    public Line hide(String code, String id, Hidden hidden) {
        var session = asker.curates(code);
        return line(disclosure.hide(session, Typed.uuid("uuid", id), hidden.reason()), session);
    }

    @DELETE
    @Path("{id}/hiding")
    public Line show(String code, String id) {
        var session = asker.curates(code);
        return line(disclosure.show(session, Typed.uuid("uuid", id)), session);
    }

    /** Shows its words to everyone: to delegates who wrote on the same, and on the hall's screen. */
    @PUT
    @Path("{id}/release")
    public Line release(String code, String id) {
        var session = asker.curates(code);
        return line(disclosure.release(session, Typed.uuid("uuid", id)), session);
    }

    @DELETE
    @Path("{id}/release")
    public Line hold(String code, String id) {
        var session = asker.curates(code);
        return line(disclosure.hold(session, Typed.uuid("uuid", id)), session);
    }

    private static Line line(Answer answer, Session session) {
        return line(answer, null, 0, Bylines.of(session), null);
    }

    private static Line line(Answer answer, UUID duplicateOf, int support, Bylines bylines, List<Sign> evidence) {
        Kind kind = answer.filing().isRead() ? answer.kind() : answer.givenKind().orElse(null);
        return new Line(answer.id(), answer.number(), answer.question(),
                kind == null ? null : kind.code(),
                answer.filing().isDone() ? new TreeSet<>(answer.technologies()) : null,
                answer.text(), answer.language(), answer.origin().groupNumber(), answer.origin().late(), duplicateOf, support,
                answer.hiddenBecause().orElse(null), answer.released(),
                bylines.of(answer).map(Bylines.Told::text).orElse(null),
                answer.filing().isDone() ? answer.filing().filedBy().name().toLowerCase(Locale.ROOT) : null,
                answer.filing().confidence().map(Confidence::code).orElse(null), answer.origin().dictated(), evidence);
    }
}
