package breakout.round;

import java.math.BigDecimal;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.kernel.Refusal;
import breakout.round.RoundControl.Act;

/** Staff open, pause, resume, extend and close a round: each a thing that is posted. */
@Path("/api/sessions/{code}/rounds/{number}")
@Produces(MediaType.APPLICATION_JSON)
class RoundResource {

    record Length(BigDecimal minutes) {
    }

    private final RoundControl control;

    RoundResource(RoundControl control) {
        this.control = control;
    }

    @POST
    @Path("opening")
    public Clockface open(String code, String number, Length length) {
        return control.act(code, round(number), Act.OPENING, length.minutes());
    }

    @POST
    @Path("pause")
    public Clockface pause(String code, String number) {
        return control.act(code, round(number), Act.PAUSE, null);
    }

    @POST
    @Path("resumption")
    public Clockface resume(String code, String number) {
        return control.act(code, round(number), Act.RESUMPTION, null);
    }

    @POST
    @Path("extension")
    public Clockface extend(String code, String number, Length length) {
        return control.act(code, round(number), Act.EXTENSION, length.minutes());
    }

    @POST
    @Path("closing")
    public Clockface close(String code, String number) {
        return control.act(code, round(number), Act.CLOSING, null);
    }

    private static int round(String number) {
        if (!number.matches("\\d{1,4}")) {
            throw Refusal.notFound("round_unknown");
        }
        return Integer.parseInt(number);
    }
}
