package breakout.delegation;

import java.util.Map;

import breakout.session.Session;

/** Delegations that agreed to be named with what they said, in a session of which none of them has a seat. */
public final class Named {

    private Named() {
    }

    /**
     * The one that is called so, brought in if nobody has it yet.
     *
     * @param names what it is called in languages
     * @throws breakout.kernel.Refusal 400, field {@code delegation}, if that is no name
     */
    public static Delegation in(Session session, String name, Map<String, String> names) {
        return Delegation.known(session, name).orElseGet(() -> {
            Delegation named = Delegation.unlisted(session, name, Category.MEMBER);
            named.list(new Entry(0, Category.MEMBER, names, null, null));
            return named;
        });
    }
}
