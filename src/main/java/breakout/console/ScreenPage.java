package breakout.console;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.slide.Screens;
import breakout.slide.Slide;

/** What a facilitator puts on the screen of the hall. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class ScreenPage {

    private final Acting acting;
    private final Screens screens;

    ScreenPage(Acting acting, Screens screens) {
        this.acting = acting;
        this.screens = screens;
    }

    /** A quotation, asked for without saying of which answer, is of the newest that was released. */
    @POST
    @Path("screen")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response show(String code, @FormParam("slide") @DefaultValue("") String slide) {
        return acting.carryOut(code, "hall", Typing.NOTHING, session -> {
            Slide chosen = Slide.of(slide);
            UUID quoted = chosen == Slide.QUOTE ? Answers.newestReleased(session).map(Answer::id).orElse(null) : null;
            screens.show(session, chosen, quoted);
        });
    }
}
