package breakout.archive;

import java.time.Instant;
import java.util.List;

/**
 * A session as a file. It holds all that desk, board, answers, points and report say, and nothing by which anybody could
 * come in or be known: no seats, keys, links or list of delegations, no names but of those who agreed to be named with an
 * answer, nothing that an author took back. What is under way stays behind as well: drafts, steps that could be undone, what
 * the hall's screen shows, the audit trail.
 *
 * @param format always {@link #FORMAT}
 * @param version always {@link #VERSION}
 * @param sealedBy the mark of the installation that can open what is sealed in it: which answers are of one delegation
 * @param seal by which that installation knows whether the file was changed since; null until it is sealed
 */
record Archive(String format, int version, Instant exportedAt, String sealedBy, String seal, Charter session, List<Run> rounds,
        List<Contribution> answers, List<Ruling> rulings, List<Mark> highlights, List<Conclusion> points, Book report) {

    static final String FORMAT = "breakout-session";
    static final int VERSION = 1;

    /** Four times the stress figure of one hall; more is told to be too much, and not read. */
    static final int MOST_ANSWERS = 20_000;

    Archive with(Charter charter, Book book) {
        return new Archive(format, version, exportedAt, sealedBy, seal, charter, rounds, answers, rulings, highlights, points,
                book);
    }

    Archive sealed(String by) {
        return new Archive(format, version, exportedAt, sealedBy, by, session, rounds, answers, rulings, highlights, points,
                report);
    }

    /** This file, once everything in it was found fit to be taken. */
    Archive checked(Scope scope) {
        var top = Spot.TOP;
        return new Archive(format, version, exportedAt, sealedBy, seal, session,
                top.at("rounds").each(rounds, Run.MOST, (spot, run) -> run.checked(spot, scope)),
                top.at("answers").each(answers, MOST_ANSWERS, (spot, answer) -> answer.checked(spot, scope)),
                top.at("rulings").each(rulings, 10 * MOST_ANSWERS, (spot, ruling) -> ruling.checked(spot, scope)),
                top.at("highlights").each(highlights, MOST_ANSWERS, (spot, mark) -> mark.checked(spot, scope)),
                top.at("points").each(points, MOST_ANSWERS, (spot, point) -> point.checked(spot, scope)), report);
    }
}
