package breakout.point;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.answer.Answer;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.session.Session;
import breakout.technology.Kind;

/** A point as a rapporteur words it, with the answers it rests on. Its sources stay as they were written. */
@Entity
public class WordedPoint extends PanacheEntityBase {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private int question;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String text;
    private String language;
    private String addressee;

    @Embedded
    private Wordings wordings = Wordings.NONE;

    /** In its part of the report, from 1; null where it stands as its support has it. */
    private Integer place;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "worded_point_technology", joinColumns = @JoinColumn(name = "point_id"))
    @Column(name = "technology")
    private Set<String> technologies = new TreeSet<>();

    @Embedded
    private Footing footing = new Footing();

    /** How often somebody has changed it. */
    private int edits;

    @Version
    private int version;

    /** A point was worded, worded anew or dropped. */
    record Changed(String code) implements Happening.Backstage {
    }

    protected WordedPoint() {
    }

    /** Rests on these answers and is worded, until somebody words it, as the first of them. */
    static WordedPoint on(List<Answer> answers) {
        Answer first = answers.get(0);
        var point = new WordedPoint();
        point.id = UUID.randomUUID();
        point.session = first.session();
        point.question = first.question();
        point.kind = first.kind();
        point.say(first.text(), first.language());
        answers.forEach(answer -> point.technologies.addAll(answer.technologies()));
        point.footing.rest(answers);
        return point;
    }

    /** What it rests on. */
    Footing footing() {
        return footing;
    }

    /** @param at its place among those of its part, from 1; null where its support has it */
    void stand(Integer at) {
        place = at;
    }

    void say(String words, String in) {
        text = words;
        language = in;
        wordings = wordings().besides(in);
    }

    /** For those who read the report in other languages. @param typed as {@link Wordings#with} takes it. @throws Refusal 400 */
    void word(Map<String, String> typed) {
        wordings = wordings().with("wordings", typed, language, Worded.LONGEST_TEXT);
    }

    /** A database has no row for what is worded in no other language. */
    private Wordings wordings() {
        return wordings == null ? Wordings.NONE : wordings;
    }

    void answer(int other) {
        question = other;
    }

    /** Null leaves as it is. What is no recommendation any more has no addressee. */
    void file(Set<String> codes, Kind other) {
        if (codes != null) {
            technologies.retainAll(codes);
            technologies.addAll(codes);
        }
        kind = other == null ? kind : other;
        addressee = kind == Kind.RECOMMENDATION ? addressee : null;
    }

    /** @param who is to do what it recommends; empty is nobody in particular. @throws Refusal 400 unless it recommends */
    void address(String who) {
        if (!who.isEmpty() && kind != Kind.RECOMMENDATION) {
            throw Refusal.badInput("addressee", "addressee_of_recommendation");
        }
        addressee = who.isEmpty() ? null : who;
    }

    /** A point that was dropped, to be put {@link #back}. */
    static WordedPoint again(Session session, Kept as) {
        var point = new WordedPoint();
        point.id = as.worded().id();
        point.session = session;
        point.edits = as.edits();
        return point;
    }

    /** As it was; for whoever saw it before, that is a change like any other. */
    void back(Kept as) {
        Worded was = as.worded();
        question = was.question();
        file(was.technologies(), was.kind());
        say(was.text(), was.language());
        wordings = was.wordings();
        addressee = was.addressee();
        place = was.place();
        footing.stand(as.sources(), as.quoted());
        edits++;
    }

    /** @param seen how often it had been changed when the asker looked; null asks for no such care. @throws Refusal 409 */
    void demandUnchangedSince(Integer seen) {
        Refusal.unless(seen == null || seen == edits, "point_changed_meanwhile");
    }

    Changed edited() {
        edits++;
        return changed();
    }

    Changed changed() {
        return new Changed(session.code());
    }

    public UUID id() {
        return id;
    }

    public Session session() {
        return session;
    }

    /** How often somebody has changed it: whoever changes it tells which state they saw. */
    public int edits() {
        return edits;
    }

    public List<UUID> sources() {
        return footing.sources();
    }

    /** How it is worded and filed at this moment. */
    public Worded worded() {
        return new Worded(id, question, kind, technologies, language, text, addressee, wordings(), place);
    }
}
