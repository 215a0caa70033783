package breakout.console;

import java.time.Instant;
import java.util.List;

import breakout.round.Clockface;
import breakout.round.Phase;
import breakout.session.Question.Wording;
import breakout.session.Session;

/** The rounds of a session in their order: what may be opened next, and when each one ran. */
record Script(Session session, String language, List<Clockface> faces, Clockface current, Trail trail) {

    /**
     * A round.
     *
     * @param openable whether it may be opened now, out of its turn
     * @param repeatable whether its question may be discussed again
     * @param from when it was opened, and {@code to}, when its bell rang; null where that has not been
     */
    record Line(Clockface face, Wording question, boolean openable, boolean repeatable, boolean now, Instant from, Instant to) {
    }

    /** The round to open next; null while one runs or takes answers, and when there is none. */
    Clockface next() {
        Phase phase = current.phase();
        return phase == Phase.PLANNED || phase == Phase.CLOSED ? planned() : null;
    }

    /** The round that may be opened while another one, whose bell has rung, is not closed yet; null if there is none. */
    Clockface meanwhile() {
        return current.phase() == Phase.GRACE || current.phase() == Phase.CLOSING ? planned() : null;
    }

    List<Line> lines() {
        return faces.stream().map(this::line).toList();
    }

    private Line line(Clockface face) {
        Clockface next = next();
        boolean opened = face.phase() != Phase.PLANNED;
        boolean ended = opened && !face.phase().timed();
        return new Line(face, session.question(face.question()).orElseThrow().in(language),
                next != null && !opened && face.number() != next.number(), face.phase() == Phase.CLOSED && isLatest(face),
                face.number() == current.number(), opened ? trail.opened(face.number()) : null,
                ended ? face.deadline() : null);
    }

    /** No later round runs the same question. */
    private boolean isLatest(Clockface face) {
        return faces.stream()
                .noneMatch(other -> other.question() == face.question() && other.number() > face.number());
    }

    private Clockface planned() {
        return faces.stream().filter(face -> face.phase() == Phase.PLANNED).findFirst().orElse(null);
    }
}
