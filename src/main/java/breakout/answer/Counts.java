package breakout.answer;

import java.util.List;

import breakout.session.Session;

/** How many answers of which sort a session has, for those who run it. The database counts: no answer is read for it. */
public final class Counts {

    /** Answers to a question that are released, or are not; the hidden are not counted. */
    public record ToQuestion(int question, boolean released, long answers) {
    }

    /** Answers that a group sent in a round, late or not. */
    public record OfGroup(int group, int round, boolean late, long answers) {
    }

    private Counts() {
    }

    public static List<ToQuestion> byQuestion(Session session) {
        return rows(session, "select a.question, a.visibility.released, count(*) from Answer a"
                + " where a.session = ?1 and not a.withdrawn and a.visibility.hiddenBecause is null"
                + " group by a.question, a.visibility.released").stream()
                .map(row -> new ToQuestion((Integer) row[0], (Boolean) row[1], (Long) row[2])).toList();
    }

    public static List<OfGroup> byGroup(Session session) {
        return rows(session, "select a.origin.groupNumber, a.origin.roundNumber, a.origin.late, count(*) from Answer a"
                + " where a.session = ?1 and not a.withdrawn"
                + " group by a.origin.groupNumber, a.origin.roundNumber, a.origin.late").stream()
                .map(row -> new OfGroup((Integer) row[0], (Integer) row[1], (Boolean) row[2], (Long) row[3])).toList();
    }

    private static List<Object[]> rows(Session session, String query) {
        return Answer.getEntityManager().createQuery(query, Object[].class).setParameter(1, session).getResultList();
    }
}
