package breakout.answer;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import breakout.kernel.Refusal;
import breakout.session.Session;
import breakout.technology.Confidence;
import breakout.technology.Kind;

/** The technologies an answer is filed under, who said so, and the kind its words suggest. */
@Embeddable
public class FiledUnder {

    /** What a person made of what an answer had been filed under. */
    public enum Check {
        CONFIRMED,
        CHANGED
    }

    /** No version of any vocabulary. */
    static final String UNREAD = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "answer_technology", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "technology")
    private Set<String> technologies = new TreeSet<>();

    @Enumerated(EnumType.STRING)
    private FiledBy filedBy;

    private String vocabulary;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private Check checked;

    @Enumerated(EnumType.STRING)
    private Kind suggestedKind;

    @Enumerated(EnumType.STRING)
    private Kind filedKind;

    protected FiledUnder() {
    }

    /** @param confidence how far the vocabulary's filing is to be trusted; null where it was not asked */
    FiledUnder(Collection<String> technologies, FiledBy by, String vocabulary, Confidence confidence, Kind suggestedKind) {
        this.technologies.addAll(technologies);
        this.filedBy = by;
        this.vocabulary = vocabulary;
        this.confidence = confidence;
        this.suggestedKind = suggestedKind;
    }

    /** As its author files it, until somebody reads it. */
    static FiledUnder unread(Draft draft) {
        boolean chosen = draft.technologies() != null && !draft.technologies().isEmpty();
        return new FiledUnder(chosen ? draft.technologies() : Set.of(), chosen ? FiledBy.AUTHOR : FiledBy.VOCABULARY,
                UNREAD, null, Kind.usual(draft.question()));
    }

    /** As what has nothing to say. */
    static FiledUnder nothing(int question, String vocabulary) {
        return new FiledUnder(Set.of(), FiledBy.VOCABULARY, vocabulary, Confidence.LOW, Kind.usual(question));
    }

    /** The codes, if the session knows them all; null for null. */
    public static Set<String> known(Session session, Set<String> codes) {
        if (codes != null && !codes.stream().allMatch(session::discusses)) {
            throw Refusal.badInput("technologies", "technology_unknown");
        }
        return codes;
    }

    /** Its author words it anew: what they choose now, or what the words will say; what a rapporteur said stays. */
    void afresh(FiledUnder anew) {
        suggestedKind = anew.suggestedKind;
        vocabulary = anew.vocabulary;
        if (filedBy != FiledBy.RAPPORTEUR) {
            replace(anew.technologies, anew.filedBy);
            confidence = anew.confidence;
        }
    }

    /** What the words say; what a person said stays. */
    void read(FiledUnder reading) {
        suggestedKind = reading.suggestedKind;
        vocabulary = reading.vocabulary;
        if (filedBy == FiledBy.VOCABULARY) {
            replace(reading.technologies, FiledBy.VOCABULARY);
            confidence = reading.confidence;
        }
    }

    /** Whether its words have been read: until then they suggest no kind. */
    public boolean isRead() {
        return !vocabulary.equals(UNREAD);
    }

    /** Whether it is known what it speaks of: from a person, or from its words. */
    public boolean isDone() {
        return isRead() || filedBy != FiledBy.VOCABULARY;
    }

    void by(FiledBy person, Set<String> codes) {
        if (checked != Check.CHANGED) {
            checked = technologies.equals(codes) ? Check.CONFIRMED : Check.CHANGED;
        }
        replace(codes, person);
    }

    void as(Kind kind) {
        filedKind = kind;
    }

    Stance.Filed stance() {
        return new Stance.Filed(technologies(), filedBy, confidence, checked);
    }

    /** As it was before a person said otherwise; where words had filed it, they are asked anew. */
    void back(Stance as) {
        filedKind = as.kind();
        if (!as.filed().equals(stance())) {
            replace(as.filed().technologies(), as.filed().by());
            confidence = as.filed().confidence();
            checked = as.filed().checked();
            vocabulary = filedBy == FiledBy.VOCABULARY ? UNREAD : vocabulary;
        }
    }

    /** Whether an author's choice changes nothing: they chose none, or the same, or a rapporteur has filed since. */
    boolean holds(Set<String> chosen) {
        return chosen == null || chosen.isEmpty() || filedBy == FiledBy.RAPPORTEUR || technologies.equals(chosen);
    }

    private void replace(Set<String> codes, FiledBy by) {
        technologies.retainAll(codes);
        technologies.addAll(codes);
        filedBy = by;
    }

    /** The codes in force, in no order that means anything. */
    public Set<String> technologies() {
        return Set.copyOf(technologies);
    }

    public FiledBy filedBy() {
        return filedBy;
    }

    /** The version of the vocabulary by which it was read last; empty until then. */
    public String vocabulary() {
        return vocabulary;
    }

    /** How far it is to be trusted; empty where a person said it. */
    public Optional<Confidence> confidence() {
        return filedBy == FiledBy.VOCABULARY ? Optional.ofNullable(confidence) : Optional.empty();
    }

    /** Filed by words that are often wrong, and by nobody since. */
    public boolean isDoubtful() {
        return filedBy == FiledBy.VOCABULARY && confidence == Confidence.LOW;
    }

    /** Empty where no person filed it. */
    public Optional<Check> checked() {
        return Optional.ofNullable(checked);
    }

    /** As a person filed it, whatever its author gave; empty if nobody did. */
    public Optional<Kind> filedKind() {
        return Optional.ofNullable(filedKind);
    }

    public Kind suggestedKind() {
        return suggestedKind;
    }
}
