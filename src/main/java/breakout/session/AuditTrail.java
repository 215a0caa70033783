package breakout.session;

import java.util.List;

/**
 * A session's audit trail, looked through: each entry carries a hash of itself and of the one before, so that what was changed,
 * moved or dropped in the database shows.
 *
 * @param entries how many it has, by its head
 * @param seal the hash of the last, which the report prints; empty for an empty trail
 * @param broken the number of the first entry that is not as it was written, or is missing; null if all are as they were
 */
public record AuditTrail(int entries, String seal, Integer broken) {

    /** Looks through all of it. */
    public static AuditTrail of(Session session) {
        AuditHead head = AuditHead.of(session);
        return of(AuditEntry.chained(session).stream().map(AuditEntry::link).toList(), head.number(), head.hash());
    }

    /** Looks through these entries, which are all there are. */
    static AuditTrail of(List<Link> entries, int headNumber, String headHash) {
        return new AuditTrail(headNumber, headHash, broken(entries, headNumber, headHash));
    }

    public boolean intact() {
        return broken == null;
    }

    private static Integer broken(List<Link> entries, int headNumber, String headHash) {
        String before = "";
        int number = 0;
        for (Link entry : entries) {
            number++;
            if (entry.number() != number || !entry.follows(before)) {
                return number;
            }
            before = entry.hash();
        }
        return number == headNumber && before.equals(headHash) ? null : number + 1;
    }
}
