package breakout.seating;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

import breakout.access.Asker;
import breakout.access.Rapporteur;
import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.round.Hands;
import breakout.round.Hands.Raised;
import breakout.session.BreakoutGroup;
import breakout.session.Paper;
import breakout.session.Session;
import breakout.session.Whereabouts;

/** Staff make groups and say where they meet; whoever sits in one sees that. */
@Path("/api/sessions/{code}/groups")
@Produces(MediaType.APPLICATION_JSON)
class GroupsResource {

    /** {@code groups} is a number or a list of names. */
    record Split(JsonNode groups) {

        List<String> names() {
            if (groups != null && groups.isIntegralNumber() && groups.canConvertToInt()) {
                return Paper.counted(groups.intValue());
            }
            if (groups != null && groups.isArray() && !groups.isEmpty()
                    && StreamSupport.stream(groups.spliterator(), false).allMatch(JsonNode::isTextual)) {
                return Paper.named(StreamSupport.stream(groups.spliterator(), false).map(JsonNode::textValue).toList());
            }
            throw Refusal.badInput("groups", "groups_number_or_names");
        }
    }

    record Told(String room, String link, String language, String moderator) {
    }

    /** A group as whoever sits in it sees it. */
    record Own(int number, String name, String room, String link, String language, String moderator, List<String> rapporteurs) {
    }

    /** {@code help} and {@code done} are how many of its seats say so. */
    record Seen(int number, String name, String room, String link, String language, String moderator, List<String> rapporteurs,
            long seats, long help, long done) {
    }

    private final Asker asker;
    private final Seating seating;
    private final Hands hands;

    GroupsResource(Asker asker, Seating seating, Hands hands) {
        this.asker = asker;
        this.seating = seating;
        this.hands = hands;
    }

    @GET
    public List<Seen> see(String code) {
        return seen(asker.runs(code));
    }

    /** How many there are, or what they are called. */
    @PUT
    public List<Seen> split(String code, Split split) {
        asker.demandStaff();
        seating.split(code, split.names());
        return seen(asker.runs(code));
    }

    /** Staff see any, a seat its own. */
    @GET
    @Path("{number: \\d{1,4}}")
    public Own look(String code, int number) {
        Session session = asker.isStaff() ? asker.runs(code) : asker.seat(code).session();
        if (!asker.isStaff() && asker.seat(code).seat().groupNumber() != number) {
            throw Refusal.forbidden("group_of_others");
        }
        return own(session, number);
    }

    /** The whole of what is said of a group; what is left out is said no longer. */
    @PUT
    @Path("{number: \\d{1,4}}")
    public Own meet(String code, int number, Told told) {
        asker.demandStaff();
        seating.meet(code, number, Whereabouts.of(told.room(), told.link(), told.language(), told.moderator()));
        return own(asker.runs(code), number);
    }

    /** A seat sits in this group from now on; its answers stay where they were said. */
    @PUT
    @Path("{number: \\d{1,4}}/seats/{seat: \\d{1,18}}")
    public void move(String code, int number, long seat) {
        seating.move(code, seat, number);
    }

    private List<Seen> seen(Session session) {
        Map<Integer, Long> seats = Seat.byGroup(session);
        Map<Integer, Raised> raised = hands.byGroup(session);
        Map<Integer, List<String>> rapporteurs = Rapporteur.byGroup(session);
        return session.groups().stream().map(group -> {
            var signs = raised.getOrDefault(group.number(), Raised.NONE);
            var where = group.whereabouts();
            return new Seen(group.number(), group.name(), where.room(), where.link(), where.language(), where.moderator(),
                    rapporteurs.getOrDefault(group.number(), List.of()), seats.getOrDefault(group.number(), 0L), signs.help(),
                    signs.done());
        }).toList();
    }

    private static Own own(Session session, int number) {
        BreakoutGroup group = Seating.group(session, number);
        var where = group.whereabouts();
        return new Own(number, group.name(), where.room(), where.link(), where.language(), where.moderator(),
                Rapporteur.byGroup(session).getOrDefault(number, List.of()));
    }
}
