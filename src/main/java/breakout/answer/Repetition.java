package breakout.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Secret;
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

    /** Whoever ruled before is overruled. */
    static void rule(Answer one, Answer other, boolean accepted) {
        Repetition ruling = on(one.id(), other.id()).orElseGet(Repetition::new);
        ruling.session = one.session();
        ruling.answer = one.id();
        ruling.earlier = other.id();
        ruling.accepted = accepted;
        ruling.said = said(one, other);
        ruling.persist();
    }

    /** What is ruled on these two, in whatever order. */
    static Optional<Repetition> on(UUID one, UUID other) {
        return Repetition.<Repetition> find("answer = ?1 and earlier = ?2 or answer = ?2 and earlier = ?1", one, other)
                .firstResultOptional();
    }

    static List<Repetition> of(Session session) {
        return list("session", session);
    }

    boolean holdsFor(Answer one, Answer other) {
        return one != null && other != null && said.equals(said(one, other));
    }

    private static String said(Answer one, Answer other) {
        return Secret.hash(one.text(), other.text());
    }

    UUID answer() {
        return answer;
    }

    UUID earlier() {
        return earlier;
    }

    boolean accepted() {
        return accepted;
    }
}
