package breakout.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import breakout.kernel.Disk;
import breakout.kernel.Refusal;
import breakout.kernel.Words;

/** Tells why something was not done, with the same sentence on a page for people and in a document for programs. */
@ApplicationScoped
class Problems {

    /** What is sent: a document or a page. */
    record Told(int status, String mediaType, String text) {
    }

    private static final String TYPE = "urn:breakout:";

    static final int UNAVAILABLE = 503;

    private final Words words;
    private final Mistakes mistakes;
    private final ObjectMapper json;
    private final Template page;

    Problems(Words words, Mistakes mistakes, ObjectMapper json, @Location("page/refusal.html") Template page) {
        this.words = words;
        this.mistakes = mistakes;
        this.json = json;
        this.page = page;
    }

    Told tell(Refusal refusal, RoutingContext rc) {
        var language = Readers.of(rc).language();
        return tell(problem(refusal.status().code, refusal.key(), mistakes.sentence(refusal, language), null,
                mistakes.violations(refusal, language)), rc);
    }

    /** Tells of a status that no refusal has, in the words of a key of the bundle {@code refusal}. */
    Told tell(int status, String key, RoutingContext rc) {
        return tell(status, key, null, rc);
    }

    /** @param reference names the failure in the log, for whoever reports it; may be null */
    Told tell(int status, String key, String reference, RoutingContext rc) {
        String sentence = words.say(Readers.of(rc).language(), "refusal:" + key);
        return tell(problem(status, key, sentence, reference, List.of()), rc);
    }

    /** For what is answered before or beside the resources. */
    static void send(Told told, RoutingContext rc) {
        rc.response().setStatusCode(told.status()).putHeader(HttpHeaders.CONTENT_TYPE, told.mediaType()).end(told.text());
    }

    /** For what another server, or this one in a moment, may do: {@code key} of the bundle {@code refusal} says why not now. */
    void sendAway(String key, RoutingContext rc) {
        rc.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Disk.TRY_AGAIN_SECONDS));
        send(tell(UNAVAILABLE, key, rc), rc);
    }

    private static Problem problem(int status, String key, String sentence, String reference,
            List<Problem.Violation> violations) {
        Status known = Status.fromStatusCode(status);
        return new Problem(TYPE + key, known == null ? "Refused" : known.getReasonPhrase(), status, sentence,
                reference == null ? null : "urn:uuid:" + reference, violations);
    }

    private Told tell(Problem problem, RoutingContext rc) {
        if (Wish.of(rc.request().getHeader(HttpHeaders.ACCEPT)) == Wish.DOCUMENT) {
            return new Told(problem.status(), Problem.MEDIA_TYPE, written(problem));
        }
        String html = Readers.introduce(page.instance(), Readers.of(rc)).data("sentence", problem.detail())
                .data("violations", problem.violations()).data("reference", problem.instance()).render();
        return new Told(problem.status(), "text/html;charset=UTF-8", html);
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is plain data", e);
        }
    }
}
