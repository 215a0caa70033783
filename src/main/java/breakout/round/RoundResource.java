package breakout.round;

import java.math.BigDecimal;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.kernel.Typed;
import breakout.round.RoundControl.Act;

/** Staff open, pause, resume, extend and close a round: each a thing that is posted. */
@Path("/api/sessions/{code}/rounds/{number}")
@Produces(MediaType.APPLICATION_JSON)
class RoundResource {

    record Length(BigDecimal minutes) {
    }

    /** The version of the round that the asker saw last. */
    private static final String SEEN = "If-Match";

    private final RoundControl control;

    RoundResource(RoundControl control) {
        this.control = control;
    }

    @POST
    @Path("opening")
    public Clockface open(String code, String number, Length length, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.OPENING, length.minutes(), version(seen));
    }

    @POST
    @Path("pause")
    public Clockface pause(String code, String number, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.PAUSE, null, version(seen));
    }

    @POST
    @Path("resumption")
    public Clockface resume(String code, String number, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.RESUMPTION, null, version(seen));
    }

    @POST
    @Path("extension")
    public Clockface extend(String code, String number, Length length, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.EXTENSION, length.minutes(), version(seen));
    }

    @POST
    @Path("closing")
    public Clockface close(String code, String number, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.CLOSING, null, version(seen));
    }

    /** Ends the grace. */
    @POST
    @Path("sealing")
    public Clockface seal(String code, String number, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.SEALING, null, version(seen));
    }

    @POST
    @Path("undo")
    public Clockface undo(String code, String number, @HeaderParam(SEEN) String seen) {
        return control.act(code, round(number), Act.UNDO, null, version(seen));
    }

    private static Integer version(String seen) {
        return Typed.version(SEEN, seen);
    }

    private static int round(String number) {
        return Typed.ordinal(number, "round_unknown");
    }
}
