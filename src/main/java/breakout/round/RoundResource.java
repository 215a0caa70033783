package breakout.round;

import java.math.BigDecimal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.round.RoundControl.Act;

/** Staff open, pause, resume, extend and close a round: each a thing that is posted. */
@Path("/api/sessions/{code}/rounds/{number}")
@Produces(MediaType.APPLICATION_JSON)
class RoundResource {

    record Length(BigDecimal minutes) {
    }

    private final RoundControl control;
    private final ObjectMapper json;

    RoundResource(RoundControl control, ObjectMapper json) {
        this.control = control;
        this.json = json;
    }

    @POST
    @Path("opening")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Length.class)))
    public Clockface open(String code, String number, String length) throws JsonProcessingException {
        return control.act(code, round(number), Act.OPENING, minutes(length));
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
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Length.class)))
    public Clockface extend(String code, String number, String length) throws JsonProcessingException {
        return control.act(code, round(number), Act.EXTENSION, minutes(length));
    }

    @POST
    @Path("closing")
    public Clockface close(String code, String number) {
        return control.act(code, round(number), Act.CLOSING, null);
    }

    /** A round may be opened with no body at all, and then with no content type either. */
    private BigDecimal minutes(String body) throws JsonProcessingException {
        Length length = body == null || body.isBlank() ? null : json.readValue(body, Length.class);
        return length == null ? null : length.minutes();
    }

    private static int round(String number) {
        try {
            return Typed.number("round", number);
        } catch (Refusal notANumber) {
            throw Refusal.notFound("round_unknown");
        }
    }
}
