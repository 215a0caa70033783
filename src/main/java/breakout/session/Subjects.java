package breakout.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import breakout.kernel.Refusal;
import breakout.technology.Addition;
import breakout.technology.Technology;

/** The technologies a session discusses: those of its paper, then those it added. */
@Embeddable
public class Subjects {

    /** More would no longer be told apart on a screen; and each is looked for in every answer. */
    public static final int MOST_ADDED = 8;
    /** What answers without a technology are called where one is chosen. */
    private static final String GENERAL = "general";
    private static final Set<String> RESERVED = Set.of(Technology.OTHER, GENERAL);

    @ElementCollection
    @CollectionTable(name = "session_technology", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    private List<Subject> subjects = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "rejected_term", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "term")
    private Set<String> rejected = new HashSet<>();

    protected Subjects() {
    }

    Subjects(List<Subject> subjects) {
        this.subjects.addAll(subjects);
    }

    /**
     * The caller has the session alone. @throws Refusal 400 if there is one of that name, 409 if {@value #MOST_ADDED} were
     * added
     */
    public Subject add(Coinage coinage) {
        if (RESERVED.contains(coinage.code()) || named(coinage.code()).isPresent()) {
            throw Refusal.badInput("english", "technology_taken");
        }
        Refusal.unless(additions().size() < MOST_ADDED, "technologies_full", MOST_ADDED);
        var added = new Subject(coinage.code(), false, coinage);
        subjects.add(added);
        return added;
    }

    /**
     * The caller has the session alone. @throws Refusal 404 if the session has no such technology, 409 if its paper named it
     */
    public Subject drop(String code) {
        Subject gone = named(code).orElseThrow(() -> Refusal.notFound("technology_unknown"));
        Refusal.unless(gone.coinage() != null, "technology_of_the_paper");
        subjects.remove(gone);
        return gone;
    }

    /** What the venue's vocabulary has gained; what the session has under the same code stays. */
    void gain(List<Subject> gained) {
        gained.stream().filter(subject -> named(subject.code()).isEmpty()).forEach(subjects::add);
    }

    /** A technology that was proposed under this term is not to be proposed again. The caller has the session alone. */
    public void reject(String term) {
        rejected.add(term);
    }

    /** What is not to be proposed again. */
    public Set<String> rejected() {
        return Set.copyOf(rejected);
    }

    /** What the session added itself. */
    public List<Addition> additions() {
        return subjects.stream().flatMap(subject -> subject.addition().stream()).toList();
    }

    Optional<Subject> named(String code) {
        return subjects.stream().filter(subject -> subject.code().equals(code)).findFirst();
    }

    List<Subject> all() {
        return List.copyOf(subjects);
    }
}
