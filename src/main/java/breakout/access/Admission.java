package breakout.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.session.Session;

/** That an account which does not run every session runs this one: a co-facilitator's. */
@Entity
class Admission extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @ManyToOne(fetch = FetchType.LAZY)
    private Staff staff;

    protected Admission() {
    }

    private Admission(Session session, Staff staff) {
        this.session = session;
        this.staff = staff;
    }

    static boolean has(Session session, Staff staff) {
        return count("session = ?1 and staff = ?2", session, staff) > 0;
    }

    /** Whoever has it keeps it. */
    static void give(Session session, Staff staff) {
        if (!has(session, staff)) {
            new Admission(session, staff).persist();
        }
    }

    static void takeBack(Session session, Staff staff) {
        delete("session = ?1 and staff = ?2", session, staff);
    }
}
