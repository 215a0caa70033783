package breakout.session;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** One of the groups the committee splits into. */
@Entity
public class BreakoutGroup {

    /** More than this are not a committee's break-out; the stress figure of the product is 40. */
    static final int MOST = 100;
    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private int number;
    private String name;

    /** Null where nothing of it was said. */
    @Embedded
    private Whereabouts whereabouts;

    protected BreakoutGroup() {
    }

    BreakoutGroup(Session session, int number, String name) {
        this.session = session;
        this.number = number;
        this.name = name;
    }

    /**
     * Calls the groups that are there anew, and adds others or leaves out the last. The caller has the session alone, and knows
     * that nobody has to do with what is left out.
     *
     * @param names in their order; an empty one leaves a group to be called by its number
     */
    public static void split(Session session, List<String> names) {
        List<BreakoutGroup> groups = session.groups();
        for (int at = 0; at < names.size(); at++) {
            if (at < groups.size()) {
                groups.get(at).name = names.get(at);
            } else {
                Session.getEntityManager().persist(new BreakoutGroup(session, at + 1, names.get(at)));
            }
        }
        Session.getEntityManager().createQuery("delete from BreakoutGroup where session = ?1 and number > ?2")
                .setParameter(1, session).setParameter(2, names.size()).executeUpdate();
    }

    /** Says where it meets and who leads it. */
    public void meet(Whereabouts said) {
        whereabouts = said;
    }

    public Whereabouts whereabouts() {
        return whereabouts == null ? Whereabouts.UNKNOWN : whereabouts;
    }

    public int number() {
        return number;
    }

    /** As the organiser called it; empty for a group that was only counted, which every screen calls by its number. */
    public String name() {
        return name;
    }
}
