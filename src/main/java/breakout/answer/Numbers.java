package breakout.answer;

import jakarta.persistence.EntityManager;

import breakout.session.Session;

/** Counts the answers of a session: each is called by a number, from 1, which is given once. */
final class Numbers {

    private Numbers() {
    }

    static int next(Session session) {
        EntityManager numbers = Session.getEntityManager();
        numbers.createNativeQuery("update session set numbered = numbered + 1 where id = ?1").setParameter(1, session.id())
                .executeUpdate();
        return (Integer) numbers.createNativeQuery("select numbered from session where id = ?1", Integer.class)
                .setParameter(1, session.id()).getSingleResult();
    }
}
