package breakout.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import breakout.answer.Answer;
import breakout.kernel.Refusal;
import breakout.technology.Kind;

/** The answers a highlight rests on; of which kind it is and what it speaks of, as they are until somebody says otherwise. */
@Embeddable
public class Grounds {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "highlight_technology", joinColumns = @JoinColumn(name = "highlight_id"))
    @Column(name = "technology")
    private Set<String> technologies = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "highlight_source", joinColumns = @JoinColumn(name = "highlight_id"))
    @OrderColumn(name = "place")
    @Column(name = "answer_id")
    private List<UUID> sources = new ArrayList<>();

    /**
     * What it was said by hand to say again; the highlight itself where it stands apart by hand; null leaves it to the words.
     */
    private UUID alikeId;

    protected Grounds() {
    }

    /** @throws Refusal 400, field {@code answers}, if they do not belong together, or one of them is hidden */
    Grounds(List<Answer> answers) {
        Answer first = answers.get(0);
        demand(answers.stream().allMatch(each -> each.origin().groupNumber() == first.origin().groupNumber()),
                "highlight_of_several_groups");
        demand(answers.stream().allMatch(each -> each.question() == first.question()), "highlight_of_several_questions");
        demand(answers.stream().allMatch(each -> each.hiddenBecause().isEmpty()), "highlight_of_hidden_answer");
        kind = first.kind();
        answers.forEach(answer -> {
            sources.add(answer.id());
            technologies.addAll(answer.technologies());
        });
    }

    /** Null leaves as it is. */
    void file(Set<String> codes, Kind other) {
        if (codes != null) {
            technologies.retainAll(codes);
            technologies.addAll(codes);
        }
        kind = other == null ? kind : other;
    }

    void leave(String technology) {
        technologies.remove(technology);
    }

    /** Says that it says the same as that highlight, or where that is this one, that it stands apart. */
    void join(UUID other) {
        alikeId = other;
    }

    /** Which one it was said by hand to say again, itself where it stands apart; empty leaves it to the words. */
    Optional<UUID> alike() {
        return Optional.ofNullable(alikeId);
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw Refusal.badInput("answers", otherwise);
        }
    }

    public Kind kind() {
        return kind;
    }

    public Set<String> technologies() {
        return new TreeSet<>(technologies);
    }

    /** The one it was first worded as before the others. */
    public List<UUID> sources() {
        return List.copyOf(sources);
    }
}
