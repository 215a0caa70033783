package breakout.console;

import java.util.List;
import java.util.Set;

import breakout.answer.Answer;
import breakout.session.Session;

/**
 * Answers as they come in.
 *
 * @param waiting how many nobody has released yet, and {@code closed} how many of these belong to closed rounds; the hidden are
 *        not counted
 */
record Coming(Session session, long waiting, long closed, long released) {

    /** Older ones are found at the desk. */
    private static final int LATEST = 30;

    static Coming of(Session session, Set<Integer> closedQuestions) {
        List<Object[]> counted = Answer.getEntityManager()
                .createQuery("select a.question, a.showing.released, count(*) from Answer a where a.session = ?1"
                        + " and not a.withdrawn and a.showing.hiddenBecause is null group by a.question, a.showing.released",
                        Object[].class)
                .setParameter(1, session).getResultList();
        long waiting = 0;
        long closed = 0;
        long released = 0;
        for (Object[] row : counted) {
            long many = (Long) row[2];
            if ((Boolean) row[1]) {
                released += many;
            } else {
                waiting += many;
                closed += closedQuestions.contains((Integer) row[0]) ? many : 0;
            }
        }
        return new Coming(session, waiting, closed, released);
    }

    /** The latest answers, the newest first. */
    public List<Answer> latest() {
        return Answer.<Answer> find("session = ?1 and not withdrawn order by number desc", session).page(0, LATEST).list();
    }

    /** The newest that everyone may read; null if there is none. */
    static Answer newestReleased(Session session) {
        return Answer.<Answer> find("session = ?1 and showing.released and not withdrawn order by number desc", session)
                .firstResultOptional().orElse(null);
    }
}
