package breakout.point;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All of a point at one moment, to be put back. @param edits how often it had been changed by then */
record Kept(Worded worded, List<UUID> sources, List<UUID> quoted, int edits) {

    Kept {
        // steps that were taken before anything could be quoted tell of none
        quoted = quoted == null ? List.of() : List.copyOf(quoted);
    }

    static Kept of(WordedPoint point) {
        return new Kept(point.worded(), point.sources(), point.footing().quoted(), point.edits());
    }

    /** With all of this one, which goes. @param both and @throws as {@link Worded#joined} */
    Kept joined(Kept gone, boolean both) {
        return new Kept(worded.joined(gone.worded, both), all(sources, gone.sources),
                all(quoted, gone.quoted).stream().limit(Footing.MOST_QUOTATIONS).toList(), edits);
    }

    private static List<UUID> all(List<UUID> some, List<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
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
