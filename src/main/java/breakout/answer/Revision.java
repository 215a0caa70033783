package breakout.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import breakout.technology.Kind;

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
    private String text;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected Revision() {
    }

    Revision(Answer answer, int number, String text, Kind kind) {
        this.answer = answer;
        this.number = number;
        this.text = text;
        this.kind = kind;
    }
}
