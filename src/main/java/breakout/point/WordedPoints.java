package breakout.point;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import breakout.kernel.Refusal;
import breakout.session.Session;

/** Finds the points that rapporteurs have worded. */
public final class WordedPoints {

    private WordedPoints() {
    }

    /** In no order that means anything: in the report they stand by the answers they rest on. */
    public static List<WordedPoint> of(Session session) {
        return WordedPoint.list("session", session);
    }

    /** The answers that any of them quotes. */
    public static Set<UUID> quoted(Session session) {
        return of(session).stream().flatMap(point -> point.footing().quoted().stream()).collect(Collectors.toSet());
    }

    /** Those that rest on any of these answers. */
    public static List<WordedPoint> on(Session session, Set<UUID> answers) {
        return of(session).stream().filter(point -> point.sources().stream().anyMatch(answers::contains)).toList();
    }

    static long counted(Session session) {
        return WordedPoint.count("session", session);
    }

    /** @throws Refusal 404 if the session has no such point */
    public static WordedPoint in(Session session, UUID id) {
        return WordedPoint.<WordedPoint> find("session = ?1 and id = ?2", session, id).firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("point_unknown"));
    }
}
