package breakout.delegation;

import java.util.function.Predicate;

import breakout.session.Session;

/** Which delegations of a session said something that counts as theirs, whoever sits for them by now. */
public interface HasSpoken {

    Predicate<Delegation> in(Session session);
}
