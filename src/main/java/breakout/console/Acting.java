package breakout.console;

import java.net.URI;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;

/** Carries out what a form of the console asks, and answers with the console: at the same place, or with what was wrong. */
@ApplicationScoped
class Acting {

    /** The refusal of whoever was not first. */
    private static final String MEANWHILE = "round_changed_meanwhile";

    private final Asker asker;
    private final Overviews overviews;

    Acting(Asker asker, Overviews overviews) {
        this.asker = asker;
        this.overviews = overviews;
    }

    /**
     * @param place the id of what the asker pressed, or of what stands there afterwards
     * @throws Refusal 404 if there is no such session
     */
    Response carryOut(String code, String place, Typing typed, Consumer<Session> order) {
        Session session = asker.runs(code);
        try {
            order.accept(session);
            return Response.seeOther(URI.create("/console/" + session.code() + "#" + place)).build();
        } catch (Refusal refusal) {
            return refused(code, typed, refusal);
        }
    }

    /** Something done to one of the answers that come in. */
    Response order(String code, String answer, BiConsumer<Session, UUID> order) {
        return carryOut(code, "incoming", Typing.NOTHING,
                session -> order.accept(session, Typed.uuid("answer", answer)));
    }

    Response refused(String code, Typing typed, Refusal refusal) {
        Overview view = overviews.of(asker.runs(code), null);
        boolean second = MEANWHILE.equals(refusal.key());
        Trail.Line first = second ? view.trail().rounds().stream().findFirst().orElse(null) : null;
        return Response.status(refusal.status().code).entity(new ConsolePage.console(view, new Trouble(typed, refusal, first)))
                .build();
    }
}
