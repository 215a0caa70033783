package breakout.console;

import java.time.Instant;
import java.util.List;

import breakout.session.AuditEntry;
import breakout.session.AuditEntry.Person;
import breakout.session.AuditEntry.Role;
import breakout.session.Deed;
import breakout.session.Session;

/**
 * Who did what in a session, told to whoever looks.
 *
 * @param latest the newest first, and {@code rounds} what was done to rounds
 * @param last what a person did last; null if nobody did anything yet
 */
record Trail(List<Line> latest, List<Line> rounds, Line last) {

    /** Enough for a session with its re-runs; what is older is of no use while it runs. */
    private static final int MOST = 200;
    private static final int SHOWN = 20;
    private static final double SECONDS_A_MINUTE = 60;

    /**
     * @param who {@code you} for this browser, {@code other} for another facilitator's, {@code rapporteur}, or {@code nobody}
     *        where time itself did it
     * @param round 0 where it was done to none
     * @param seconds by how much time was moved or lost; 0 where none was
     * @param answer its number, and {@code answers} how many at once; 0 where none was concerned
     * @param slide the code of what was put on the hall's screen; null where nothing was
     * @param turned the mark of the switch that was turned; null where none was
     */
    record Line(Instant at, String who, Deed deed, int round, long seconds, int answer, int answers, String slide,
            String turned) {

        static Line of(AuditEntry entry, Person looking) {
            String who = entry.by().map(person -> who(person, looking)).orElse("nobody");
            var matter = entry.matter();
            return new Line(entry.at(), who, entry.deed(), known(matter.roundNumber()),
                    matter.seconds() == null ? 0 : matter.seconds(), known(matter.answerNumber()), known(matter.answers()),
                    matter.slide(), matter.turned() == null ? null : Settings.mark(matter.turned()));
        }

        private static String who(Person person, Person looking) {
            return person.role() == Role.RAPPORTEUR ? "rapporteur" : person.equals(looking) ? "you" : "other";
        }

        private static int known(Integer number) {
            return number == null ? 0 : number;
        }

        public double minutes() {
            return seconds / SECONDS_A_MINUTE;
        }
    }

    static Trail of(Session session, Person looking) {
        return new Trail(told(AuditEntry.latest(session, SHOWN), looking),
                told(AuditEntry.latestToRounds(session, MOST), looking),
                AuditEntry.latestByAPerson(session).map(entry -> Line.of(entry, looking)).orElse(null));
    }

    private static List<Line> told(List<AuditEntry> entries, Person looking) {
        return entries.stream().map(entry -> Line.of(entry, looking)).toList();
    }

    /** When the server was last away from this round; null if it never was. */
    Line outage(int round) {
        return rounds.stream().filter(line -> line.deed() == Deed.OUTAGE && line.round() == round).findFirst().orElse(null);
    }

    /** When this round was opened, as it stands; null if the trail does not tell. */
    Instant opened(int round) {
        return rounds.stream().filter(line -> line.deed() == Deed.OPENED && line.round() == round).map(Line::at).findFirst()
                .orElse(null);
    }
}
