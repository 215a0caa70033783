package breakout.delegation;

import breakout.session.Session;

/**
 * How many of the delegations that the organiser expects have come.
 *
 * @param expected 0 where there is no list
 */
public record Turnout(long come, long expected) {

    public static Turnout of(Session session) {
        return Delegation.getEntityManager()
                .createQuery("select new breakout.delegation.Turnout(count(distinct s.delegation.id), count(distinct d.id))"
                        + " from Delegation d left join Seat s on s.delegation = d"
                        + " where d.session = ?1 and d.listing.seatsExpected is not null", Turnout.class)
                .setParameter(1, session).getSingleResult();
    }
}
