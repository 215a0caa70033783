package breakout.answer;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.session.Session;

/** What a person ruled on two answers: that they say the same, or that they do not. It holds for the words they had. */
@Entity
class Repetition extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @Column(name = "answer_id")
    private UUID answer;

    @Column(name = "earlier_id")
    private UUID earlier;

    private boolean accepted;
    private String said;

    protected Repetition() {
    }

    static Repetition ruled(Answer one, Answer other, boolean accepted) {
        var ruling = new Repetition();
        ruling.session = one.session();
        ruling.answer = one.id();
        ruling.earlier = other.id();
        ruling.rule(accepted, Settlement.said(one, other));
        ruling.persist();
        return ruling;
    }

    /** Whoever ruled before is overruled. @param said a hash of the words for which it holds */
    void rule(boolean anew, String words) {
        accepted = anew;
        said = words;
    }

    static List<Repetition> of(Session session) {
        return list("session", session);
    }

    Settlement.Ruling ruling() {
        return new Settlement.Ruling(answer, earlier, accepted, said);
    }
}
