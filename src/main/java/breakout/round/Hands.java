package breakout.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Seated;
import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.round.Hand.Sign;
import breakout.session.Session;

/** Raises the hands of seats in the round the hall looks at, and counts them for the facilitator. */
@ApplicationScoped
public class Hands {

    /** How many seats of a group show what. */
    public record Raised(long help, long done, long moreTime) {

        public static final Raised NONE = new Raised(0, 0, 0);
    }

    /** A seat showed something, or took it down. */
    public record Changed(String code) implements Happening {
    }

    private final Clock clock;
    private final Gate gate;
    private final Event<Happening> happenings;

    Hands(Clock clock, Gate gate, Event<Happening> happenings) {
        this.clock = clock;
        this.gate = gate;
        this.happenings = happenings;
    }

    public void raise(Seated seated, Sign sign, boolean up) {
        Retried.inTransaction(() -> {
            if (sign == Sign.HELP) {
                // a call outlasts the round it was made in, and is one call however often it is made
                Hand.update("help = false where help and seat = ?1", seated.seat());
            }
            Hand hand = hand(Rounds.current(seated.session()), seated.seat());
            hand.show(sign, up);
            happenings.fire(new Changed(seated.session().code()));
            return hand;
        });
    }

    /**
     * Gives this seat {@link Hand#MORE} for itself.
     *
     * @throws Refusal 409 if the facilitator does not allow it, it was given too often, or the seat's time is over
     */
    public Hand moreTime(Seated seated) {
        return gate.together(seated.session().code(), () -> {
            Session session = seated.session();
            Instant now = clock.instant();
            Refusal.unless(session.switches().allowsMoreTime(), "more_time_not_allowed");
            Round round = Rounds.current(session);
            Hand hand = hand(round, seated.seat());
            round.takeAt(now, hand.extra());
            hand.moreTime();
            Rounds.prolong(round, hand.extra());
            happenings.fire(new Changed(session.code()));
            return hand;
        }, Retried::inTransaction);
    }

    /** The facilitator has come: nobody of this group waits any more. */
    public void answer(Session session, int group) {
        Retried.inTransaction(() -> {
            Hand.update("help = false where help and round.id in (select r.id from Round r where r.session = ?1)"
                    + " and seat.id in (select s.id from Seat s where s.session = ?1 and s.groupNumber = ?2)", session, group);
            happenings.fire(new Changed(session.code()));
            return session;
        });
    }

    /** What a seat shows in the round the hall looks at; empty if it never showed anything. */
    public Optional<Hand> of(Session session, Seat seat) {
        return of(Rounds.current(session), seat);
    }

    /** Whether this seat calls for help, since whichever round. */
    public static boolean calls(Seat seat) {
        return Hand.count("help and seat = ?1", seat) > 0;
    }

    /** What a seat was given for itself in this round. */
    public static Duration extra(Round round, Seat seat) {
        boolean nobodyWasGivenAny = round.due().equals(round.course().graceEnds());
        return nobodyWasGivenAny ? Duration.ZERO : of(round, seat).map(Hand::extra).orElse(Duration.ZERO);
    }

    /** By the number of a group, who calls for help since whichever round; groups whose seats show nothing are left out. */
    public Map<Integer, Raised> byGroup(Session session) {
        Round round = Rounds.current(session);
        Map<Integer, Raised> groups = new HashMap<>();
        Hand.getEntityManager().createQuery("select h.seat.groupNumber, sum(case when h.help then 1 else 0 end),"
                + " sum(case when h.done and h.round = ?1 then 1 else 0 end),"
                + " sum(case when h.timesGiven > 0 and h.round = ?1 then 1 else 0 end)"
                + " from Hand h where h.round.session = ?2 group by h.seat.groupNumber", Object[].class)
                .setParameter(1, round).setParameter(2, session)
                .getResultList().forEach(counted -> groups.put((Integer) counted[0],
                        new Raised((Long) counted[1], (Long) counted[2], (Long) counted[3])));
        return groups;
    }

    private static Optional<Hand> of(Round round, Seat seat) {
        return Hand.find("round = ?1 and seat = ?2", round, seat).firstResultOptional();
    }

    private static Hand hand(Round round, Seat seat) {
        return of(round, seat).orElseGet(() -> {
            var hand = new Hand(round, seat);
            hand.persist();
            return hand;
        });
    }
}
