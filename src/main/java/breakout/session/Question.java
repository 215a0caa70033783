package breakout.session;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;

/** What the session asks, worded in one language or several. */
@Entity
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private int number;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "question_wording", joinColumns = @JoinColumn(name = "question_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "text")
    private Map<String, String> wording = new HashMap<>();

    protected Question() {
    }

    Question(Session session, int number, Map<String, String> wording) {
        this.session = session;
        this.number = number;
        this.wording.putAll(wording);
    }

    /** From 1, in the order of the paper. */
    public int number() {
        return number;
    }

    /** Word for word, in the language the session is held in. */
    public String text() {
        return wording.get(session.language());
    }

    /** In this language; where nobody has worded it so, as the session asks it. */
    public Wording in(String language) {
        String text = wording.get(language);
        return text == null ? new Wording(session.language(), text()) : new Wording(language, text);
    }

    /** A text and the language it is in. */
    public record Wording(String language, String text) {
    }
}
