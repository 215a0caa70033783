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
        return new AuditTrail(head.number(), head.hash(), broken(AuditEntry.chained(session), head));
    }

    public boolean intact() {
        return broken == null;
    }

    private static Integer broken(List<AuditEntry> entries, AuditHead head) {
        String before = "";
        int number = 0;
        for (AuditEntry entry : entries) {
            number++;
            if (entry.number() != number || !entry.follows(before)) {
                return number;
            }
            before = entry.hash();
        }
        return number == head.number() && before.equals(head.hash()) ? null : number + 1;
    }
}
