package breakout.console;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.answer.Disclosure;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.slide.Screens;
import breakout.slide.Slide;

/** What a facilitator does with the answers that come in: which of them the hall may read, and which it reads now. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class ReleasingPage {

    private static final String ANSWER = "answers/{answer}/";

    private final Acting acting;
    private final Disclosure disclosure;
    private final Screens screens;

    ReleasingPage(Acting acting, Disclosure disclosure, Screens screens) {
        this.acting = acting;
        this.disclosure = disclosure;
        this.screens = screens;
    }

    @POST
    @Path(ANSWER + "release")
    public Response release(String code, String answer) {
        return acting.order(code, answer, disclosure::release);
    }

    @POST
    @Path(ANSWER + "hold")
    public Response hold(String code, String answer) {
        return acting.order(code, answer, disclosure::hold);
    }

    @POST
    @Path(ANSWER + "showing")
    public Response showAgain(String code, String answer) {
        return acting.order(code, answer, disclosure::show);
    }

    /** Puts its words on the screen of the hall. */
    @POST
    @Path(ANSWER + "quote")
    public Response quote(String code, String answer) {
        return acting.order(code, answer, (session, id) -> screens.show(session, Slide.QUOTE, id));
    }

    @POST
    @Path(ANSWER + "hiding")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response hide(String code, String answer, @FormParam("reason") String reason) {
        try {
            UUID id = Typed.uuid("answer", answer);
            return acting.carryOut(code, "incoming", Typing.reason(id, reason),
                    session -> disclosure.hide(session, id, reason));
        } catch (Refusal noAnswer) {
            return acting.refused(code, Typing.NOTHING, noAnswer);
        }
    }

    /** All that waits in closed rounds. */
    @POST
    @Path("answers/release")
    public Response releaseClosed(String code) {
        return acting.carryOut(code, "incoming", Typing.NOTHING, disclosure::releaseClosed);
    }
}
