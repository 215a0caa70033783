package breakout.delegate;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** The first page: one field, for the code on the screen. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class FrontPage {

    /** Of a code with blanks and hyphens, or of a link. */
    private static final int LONGEST_CODE = 64;

    @CheckedTemplate(basePath = "delegate")
    record front(String code, Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;

    FrontPage(Asker asker) {
        this.asker = asker;
    }

    @GET
    public Response show(@RestQuery String code) {
        return code == null ? Response.ok(new front("", null)).build() : enter(code);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@RestForm String code) {
        try {
            String typed = PlainText.line("code", code, LONGEST_CODE);
            var session = asker.session(typed);
            return Response.seeOther(URI.create("/j/" + session.door().way(typed))).build();
        } catch (Refusal refusal) {
            return refused(code, refusal);
        }
    }

    /** The same page, with what was typed and what was wrong with it. */
    static Response refused(String code, Refusal refusal) {
        var told = refusal.violations().isEmpty() ? Refusal.badInput("code", refusal.key(), refusal.arguments().toArray())
                : refusal;
        return Response.status(refusal.status().code).header(HttpHeaders.RETRY_AFTER, refusal.retryAfter())
                .entity(new front(code == null ? "" : code, told)).build();
    }
}
