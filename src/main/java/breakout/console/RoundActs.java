package breakout.console;

import java.util.Locale;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.kernel.Typed;
import breakout.round.RoundControl;
import breakout.round.RoundControl.Act;

/** What a facilitator does to a round. Each form says which version of the round it was drawn for: of two, one is first. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class RoundActs {

    private static final String ROUND = "rounds/{number: \\d{1,6}}/";

    private final Acting acting;
    private final RoundControl control;

    RoundActs(Acting acting, RoundControl control) {
        this.acting = acting;
        this.control = control;
    }

    @POST
    @Path(ROUND + "{act: opening|pause|resumption|extension|closing|sealing|undo}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response act(String code, int number, String act, @FormParam("minutes") String minutes,
            @FormParam("version") String version) {
        return acting.carryOut(code, "control", Typing.minutes(minutes), session -> control.act(code, number,
                Act.valueOf(act.toUpperCase(Locale.ROOT)), Typed.decimal("minutes", minutes),
                Typed.number("version", version)));
    }

    /** Plans the same question once more. */
    @POST
    @Path(ROUND + "rerun")
    public Response rerun(String code, int number) {
        return acting.carryOut(code, "rounds", Typing.NOTHING, session -> control.rerun(code, number));
    }
}
