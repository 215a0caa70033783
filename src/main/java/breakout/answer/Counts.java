package breakout.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import breakout.session.Session;

/** How many answers of which sort a session has, for those who run it. The database counts: no answer is read for it. */
public final class Counts {

    /** Answers to a question that are released, or are not; the hidden are not counted. */
    public record ToQuestion(int question, boolean released, long answers) {
    }

    /**
     * Answers to a question.
     *
     * @param all that nobody has taken back
     * @param shown those of them that are not hidden
     * @param released those of them that everyone may read
     */
    public record Sums(int question, long all, long shown, long released) {
    }

    /** Answers that a group sent in a round, late or not. */
    public record OfGroup(int group, int round, boolean late, long answers) {
    }

    private static final String SUMS = "count(*), sum(case when a.visibility.hiddenBecause is null then 1L else 0L end),"
            + " sum(case when a.visibility.released then 1L else 0L end)";

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

    /** All that the screens are told of, looked through once. */
    public static List<Sums> sums(Session session) {
        return rows(session, "select a.question, " + SUMS + " from Answer a where a.session = ?1 and not a.withdrawn"
                + " group by a.question").stream()
                .map(row -> new Sums((Integer) row[0], (Long) row[1], (Long) row[2], (Long) row[3])).toList();
    }

    /** The same of several sessions, by their codes; those without answers are left out. */
    static Map<String, List<Sums>> sums(Set<String> codes) {
        return Answer.getEntityManager()
                .createQuery("select a.question, " + SUMS + ", a.session.code from Answer a where a.session.code in ?1"
                        + " and not a.withdrawn group by a.session.code, a.question", Object[].class)
                .setParameter(1, codes).getResultStream().collect(Collectors.groupingBy(row -> (String) row[4], Collectors
                        .mapping(row -> new Sums((Integer) row[0], (Long) row[1], (Long) row[2], (Long) row[3]),
                                Collectors.toList())));
    }

    private static List<Object[]> rows(Session session, String query) {
        return Answer.getEntityManager().createQuery(query, Object[].class).setParameter(1, session).getResultList();
    }
}
