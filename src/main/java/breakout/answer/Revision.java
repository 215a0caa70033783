package breakout.answer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What an answer said before its author wrote it anew. */
@Entity
@Table(name = "answer_revision")
class Revision {

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

    Revision(Answer answer, int number, Wording wording) {
        this.answer = answer;
        this.number = number;
        this.wording = wording;
    }
}
