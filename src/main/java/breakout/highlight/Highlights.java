package breakout.highlight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import breakout.kernel.Refusal;
import breakout.session.Session;

/** Finds highlights. */
public final class Highlights {

    /** With how each was read back: found one by one, that would be a look into the database for every group. */
    private static final String ALL = "select h from Highlight h left join fetch h.readBack where h.session = ?1";
    private static final String ORDER = " order by h.heading.groupNumber, h.place, h.id";

    private Highlights() {
    }

    /** All of a session, by their groups, each group's in its order. */
    public static List<Highlight> of(Session session) {
        return Highlight.list(ALL + ORDER, session);
    }

    /** A group's, in its order. */
    public static List<Highlight> of(Session session, int group) {
        return Highlight.list(ALL + " and h.heading.groupNumber = ?2" + ORDER, session, group);
    }

    /** What a group is being asked at this moment. */
    public static List<Highlight> asked(Session session, int group, Instant now) {
        List<Highlight> asked = of(session, group).stream().filter(highlight -> highlight.state(now) == State.READ_BACK)
                .toList();
        return asked.isEmpty() ? asked : asked.stream().filter(Footing.of(session)::carries).toList();
    }

    /** What the groups let stand: this the plenary may hear. */
    public static List<Highlight> confirmed(Session session, Instant now) {
        return of(session).stream().filter(highlight -> highlight.state(now) == State.CONFIRMED).toList();
    }

    /** How many groups have not let all of theirs stand. */
    public static long unconfirmedGroups(Session session, Instant now) {
        return of(session).stream().filter(highlight -> highlight.state(now) != State.CONFIRMED)
                .map(highlight -> highlight.heading().groupNumber()).distinct().count();
    }

    /** @throws Refusal 404 if the session has no such highlight */
    public static Highlight in(Session session, UUID id) {
        return Highlight.<Highlight> find("session = ?1 and id = ?2", session, id).firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("highlight_unknown"));
    }
}
