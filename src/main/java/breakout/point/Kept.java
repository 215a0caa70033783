package breakout.point;

import java.util.List;
import java.util.UUID;

/** All of a point at one moment, to be put back. @param edits how often it had been changed by then */
record Kept(Worded worded, List<UUID> sources, List<UUID> quoted, int edits) {

    Kept {
        // steps that were taken before anything could be quoted tell of none
        quoted = quoted == null ? List.of() : List.copyOf(quoted);
    }

    static Kept of(WordedPoint point) {
        return new Kept(point.worded(), point.sources(), point.footing().quoted(), point.edits());
    }

    /** On the same answers, the same of them quoted. */
    boolean restsAs(Kept other) {
        return sources.equals(other.sources) && quoted.equals(other.quoted);
    }

    /** Wherever it stands. */
    boolean saysTheSameAs(Kept other) {
        return worded.standing(null).equals(other.worded.standing(null)) && restsAs(other);
    }
}
