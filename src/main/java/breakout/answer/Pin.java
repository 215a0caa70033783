package breakout.answer;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.session.Session;

/** An answer that those who run the session keep at hand, above those that come. It tells nothing to anybody else. */
@Entity
public class Pin extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @ManyToOne(fetch = FetchType.LAZY)
    private Answer answer;

    protected Pin() {
    }

    /** Set twice, it is set. */
    static void set(Answer answer) {
        if (count("answer", answer) == 0) {
            var pin = new Pin();
            pin.session = answer.session();
            pin.answer = answer;
            pin.persist();
        }
    }

    static void remove(Answer answer) {
        delete("answer", answer);
    }

    /** What is pinned in this session and was not taken back, the newest first. */
    public static List<Answer> in(Session session) {
        return getEntityManager().createQuery(
                "select p.answer from Pin p where p.session = ?1 and not p.answer.withdrawn order by p.answer.number desc",
                Answer.class).setParameter(1, session).getResultList();
    }
}
