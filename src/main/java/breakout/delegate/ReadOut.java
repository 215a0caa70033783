package breakout.delegate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import breakout.access.Seated;
import breakout.highlight.Highlight;
import breakout.highlight.Highlights;
import breakout.highlight.Opinion;
import breakout.highlight.ReadBack;
import breakout.highlight.Verdict;
import breakout.highlight.Wording;

/**
 * What is read back to the group at this moment, and what this seat says of it.
 *
 * @param left in seconds
 */
record ReadOut(Instant closesAt, long left, List<Line> lines) {

    /**
     * A highlight.
     *
     * @param opinion as it was given; null before any is
     * @param said in the seat's own words, or as they stood in the box; empty if there are none
     * @param language of those words; null if nobody knows
     */
    record Line(Highlight highlight, Opinion opinion, String said, String language) {

        static Line of(Highlight highlight, String ownerHash) {
            var own = highlight.verdicts().by(ownerHash);
            return new Line(highlight, own.map(Verdict::opinion).orElse(null),
                    own.flatMap(Verdict::wording).map(Wording::text).orElse(""),
                    own.flatMap(Verdict::wording).map(Wording::language).orElse(null));
        }

        public boolean confirms() {
            return opinion == Opinion.CONFIRM;
        }
    }

    /** Null where the group is not being asked. */
    static ReadOut to(Seated seated, Instant now) {
        int group = seated.seat().groupNumber();
        return ReadBack.open(seated.session(), group, now)
                .map(open -> new ReadOut(open.closesAt(), open.remainingSeconds(now),
                        Highlights.asked(seated.session(), group, now).stream()
                                .map(highlight -> Line.of(highlight, seated.ownerHash())).toList()))
                .orElse(null);
    }

    /** With what was typed and not taken, by the highlights it is about. */
    ReadOut saying(Map<String, String> typed) {
        return new ReadOut(closesAt, left, lines.stream().map(line -> new Line(line.highlight(), line.opinion(),
                typed.getOrDefault(line.highlight().id().toString(), line.said()), line.language())).toList());
    }
}
