package breakout.session;

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
    static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private int number;
    private String name;

    protected BreakoutGroup() {
    }

    BreakoutGroup(Session session, int number, String name) {
        this.session = session;
        this.number = number;
        this.name = name;
    }

    public int number() {
        return number;
    }

    /** As the organiser called it; empty for a group that was only counted, which every screen calls by its number. */
    public String name() {
        return name;
    }
}
