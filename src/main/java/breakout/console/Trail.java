package breakout.console;

import java.time.Instant;
import java.util.List;

import breakout.session.AuditEntry;
import breakout.session.AuditEntry.Person;
import breakout.session.Deed;
import breakout.session.Session;

/**
 * Who did what to the rounds of a session, told to whoever looks.
 *
 * @param lines the newest first
 */
record Trail(List<Line> lines) {

    /** Enough for a session with its re-runs; what is older is of no use while it runs. */
    private static final int MOST = 200;
    private static final int SHOWN = 12;
    private static final double SECONDS_A_MINUTE = 60;

    /**
     * @param who {@code you} for this browser, {@code other} for another, {@code nobody} where time itself did it
     * @param seconds by how much time was moved or lost; 0 where none was
     */
    record Line(Instant at, String who, Deed deed, int round, long seconds) {

        static Line of(AuditEntry entry, Person looking) {
            String who = entry.by().map(person -> person.equals(looking) ? "you" : "other").orElse("nobody");
            return new Line(entry.at(), who, entry.deed(), entry.roundNumber(), entry.seconds().orElse(0L));
        }

        public double minutes() {
            return seconds / SECONDS_A_MINUTE;
        }

        boolean byAPerson() {
            return !"nobody".equals(who);
        }
    }

    static Trail of(Session session, Person looking) {
        return new Trail(AuditEntry.latest(session, MOST).stream().map(entry -> Line.of(entry, looking)).toList());
    }

    /** What a person did last; null if nobody did anything yet. */
    public Line last() {
        return lines.stream().filter(Line::byAPerson).findFirst().orElse(null);
    }

    /** The latest of them. */
    public List<Line> latest() {
        return lines.stream().limit(SHOWN).toList();
    }

    /** When the server was last away from this round; null if it never was. */
    Line outage(int round) {
        return lines.stream().filter(line -> line.deed() == Deed.OUTAGE && line.round() == round).findFirst().orElse(null);
    }

    /** When this round was opened, as it stands; null if the trail does not tell. */
    Instant opened(int round) {
        return lines.stream().filter(line -> line.deed() == Deed.OPENED && line.round() == round).map(Line::at).findFirst()
                .orElse(null);
    }
}
