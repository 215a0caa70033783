package breakout.console;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import breakout.kernel.Refusal;
import breakout.round.SessionView;
import breakout.session.Paper;

/** Staff open sessions. */
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
class SessionsResource {

    /** What may differ from the template; {@code groups} is a number or a list of names. */
    record Wish(String template, String title, String meeting, String agendaItem, String document, String venue,
            LocalDate startsOn, LocalDate endsOn, String attribution, JsonNode groups, BigDecimal minutes,
            Integer graceSeconds) {

        Paper.Changes changes() {
            return new Paper.Changes(title, meeting, agendaItem, document, venue, startsOn, endsOn, attribution, groupNames(),
                    minutes, graceSeconds);
        }

        private List<String> groupNames() {
            if (groups == null || groups.isNull()) {
                return null;
            }
            if (groups.canConvertToInt() && groups.isIntegralNumber()) {
                return Paper.counted(groups.intValue());
            }
            if (groups.isArray() && StreamSupport.stream(groups.spliterator(), false).allMatch(JsonNode::isTextual)) {
                return StreamSupport.stream(groups.spliterator(), false).map(JsonNode::textValue).toList();
            }
            throw Refusal.badInput("groups", "groups_number_or_names");
        }
    }

    private final Opening opening;
    private final SessionView view;

    SessionsResource(Opening opening, SessionView view) {
        this.opening = opening;
        this.view = view;
    }

    @POST
    public Response open(Wish wish) {
        var session = opening.open(wish.template(), wish.changes());
        return Response.created(URI.create("/api/sessions/" + session.code())).entity(view.of(session)).build();
    }
}
