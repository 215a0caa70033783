package breakout.answer;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an answer said before its author wrote it anew. */
@Entity
@Table(name = "answer_revision")
class Revision extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Answer answer;

    private int number;

    @Embedded
    private Wording wording;

    protected Revision() {
    }

    /** What the answer said before, the oldest first. */
    static List<String> of(Answer answer) {
        return Revision.<Revision> list("answer = ?1 order by number", answer).stream().map(each -> each.wording.text())
                .toList();
    }

    /** Keeps what the answer said until now. */
    static void keep(Answer answer, Wording wording) {
        var revision = new Revision();
        revision.answer = answer;
        revision.number = (int) count("answer", answer) + 1;
        revision.wording = wording;
        revision.persist();
    }
}
