package breakout.page;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** A page and a resource only the tests have. */
@Path("/trial")
public class Trial {

    enum State {
        FULL_OF_HOPE
    }

    record Form(String title, String text, String code, State state, Instant now, Instant deadline) {

        static Form of(String title, String text) {
            Instant now = Instant.parse("2026-11-23T09:00:00Z");
            return new Form(title, text, "K7MQ4XPR", State.FULL_OF_HOPE, now, now.plusSeconds(412));
        }
    }

    record Thing(String name, int size, List<Integer> parts) {
    }

    @CheckedTemplate(basePath = "trial")
    static class Templates {
        static native TemplateInstance form(Form form, Refusal refusal);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(@RestQuery @DefaultValue("A title") String title) {
        return Templates.form(Form.of(title, ""), null);
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance post(@RestForm String title, @RestForm String text) {
        try {
            PlainText.required("title", title, 10);
            return Templates.form(Form.of(title, text), null);
        } catch (Refusal refusal) {
            return Templates.form(Form.of(title, text), refusal);
        }
    }

    @PUT
    @Path("/things")
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing put(Thing thing) {
        return thing;
    }

    @GET
    @Path("/refusing")
    public String refuse() {
        throw Refusal.badInput("text", "text_too_long", 1500, 2000);
    }

    @GET
    @Path("/failing")
    public String fail() {
        throw new IllegalStateException("what a delegate wrote");
    }

    @GET
    @Path("/numbered")
    public String number(@RestQuery int n) {
        return "n" + n;
    }
}
