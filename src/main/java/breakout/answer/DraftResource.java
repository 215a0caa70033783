package breakout.answer;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.access.Seated;
import breakout.kernel.Arrival;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.technology.Kind;

/** What a seat is writing, kept as it is being written. */
@Path("/api/sessions/{code}/drafts/{question}")
@Produces(MediaType.APPLICATION_JSON)
class DraftResource {

    /**
     * {@code revises} where it is the answer of that identity, which was sent, written anew; {@code reads} as where answers are
     * sent.
     */
    record Written(String text, String kind, String answer, String language, String reads, Long sequence, boolean revises) {
    }

    /** {@code text} is empty where nothing is being written. */
    record Kept(int question, String kind, String text, UUID answer, String language, long sequence) {
    }

    private final Asker asker;
    private final Arrival arrival;
    private final Drafts drafts;

    DraftResource(Asker asker, Arrival arrival, Drafts drafts) {
        this.asker = asker;
        this.arrival = arrival;
        this.drafts = drafts;
    }

    @PUT
    public void keep(String code, String question, Written written) {
        var seated = asker.seat(code);
        int number = question(seated, question);
        Kind kind = Draft.kind(written.kind());
        if (written.sequence() != null && written.sequence() < 0) {
            throw Refusal.badInput("sequence", "sequence_negative");
        }
        boolean empty = PlainText.optional("text", written.text(), Draft.LONGEST_TEXT).isEmpty();
        if (empty && written.revises()) {
            drafts.emptyRevision(seated, revised(written), written.sequence());
        } else if (empty) {
            drafts.empty(seated, number, kind, written.sequence());
        } else {
            var draft = Draft.read(seated.session(), number, written.text(), written.kind(), null, written.language(),
                    written.reads(), false);
            if (written.revises()) {
                drafts.keepRevision(seated, draft, revised(written), written.sequence(), arrival.instant());
            } else {
                UUID answer = written.answer() == null ? null : Typed.uuid("answer", written.answer());
                drafts.keep(seated, draft, answer, written.sequence(), arrival.instant());
            }
        }
    }

    private static UUID revised(Written written) {
        return Typed.uuid("answer", written.answer() == null ? "" : written.answer());
    }

    /** @param kind of the box, where the question has several */
    @GET
    public Kept read(String code, String question, @RestQuery String kind) {
        var seated = asker.seat(code);
        int number = question(seated, question);
        Kind box = Draft.kind(kind);
        return Unsent.by(seated.session(), seated.ownerHash()).stream()
                .filter(each -> !each.revises() && each.question() == number && (kind == null || each.kind() == box))
                .findFirst()
                .map(each -> new Kept(number, code(each.kind()), each.text(), each.answer(), each.language(), each.sequence()))
                .orElseGet(() -> new Kept(number, kind, "", Drafts.next(seated, number, box), seated.session().language(), 0));
    }

    private static String code(Kind kind) {
        return kind == null ? null : kind.code();
    }

    private static int question(Seated seated, String number) {
        int asked = Typed.ordinal(number, "question_unknown");
        return seated.session().question(asked).orElseThrow(() -> Refusal.notFound("question_unknown")).number();
    }
}
