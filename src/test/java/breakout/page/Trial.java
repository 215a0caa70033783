package breakout.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** A page and a resource only the tests have. */
@Path("/trial")
public class Trial {

    static final AtomicInteger COUNT = new AtomicInteger();
    static final AtomicReference<String> LATEST = new AtomicReference<>();
    private static final BroadcastProcessor<String> STATES = BroadcastProcessor.create();

    static void tell(String state) {
        LATEST.set(state);
        STATES.onNext(state);
    }

    enum State {
        LAST
    }

    record Form(String title, String text, String code, State state, Instant now, Instant deadline) {

        static Form of(String title, String text) {
            Instant now = Instant.parse("2026-11-23T09:00:00Z");
            return new Form(title, text, "K7MQ4XPR", State.LAST, now, now.plusSeconds(412));
        }
    }

    record Thing(String name, int size, List<Integer> parts) {
    }

    @CheckedTemplate(basePath = "trial")
    static class Templates {
        static native TemplateInstance form(Form form, Refusal refusal);

        static native TemplateInstance watching(int count, Instant now);
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

    /** The state as the stream would tell it now, for who asks by themselves. */
    @GET
    @Path("/session/state")
    @Produces(MediaType.APPLICATION_JSON)
    public String state() {
        String latest = LATEST.get() == null ? "{\"v\":0,\"now\":\"\",\"round\":null,\"answers\":0,\"released\":0}"
                : LATEST.get();
        return latest.replaceFirst("\"now\":\"[^\"]*\"", "\"now\":\"" + Instant.now() + "\"");
    }

    @GET
    @Path("/session/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        // as the real stream: whoever connects hears the state first, also one that came up a moment before
        Multi<String> now = Multi.createFrom().deferred(() -> Multi.createFrom().optional(Optional.ofNullable(LATEST.get())));
        return Multi.createBy().merging().streams(STATES, now)
                .map(state -> sse.newEventBuilder().name("state").data(state).build());
    }

    @GET
    @Path("/watching")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance watching() {
        return Templates.watching(COUNT.get(), Instant.now());
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
