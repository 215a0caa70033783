package breakout.point;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import breakout.answer.Answer;
import breakout.kernel.Refusal;

/** The answers that a point rests on, one at least. */
@Embeddable
class Footing {

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "worded_point_source", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "place")
    @Column(name = "answer_id")
    private List<UUID> sources = new ArrayList<>();

    protected Footing() {
    }

    /** @throws Refusal 400, field {@code sources}, for none, and for what is kept out of the report */
    void rest(List<Answer> answers) {
        if (answers.isEmpty()) {
            throw Refusal.badInput("sources", "sources_missing");
        }
        demandShown("sources", answers);
        stand(answers.stream().map(Answer::id).distinct().toList());
    }

    /** What it rests on already stays. @throws Refusal 400, field {@code answers}, for what is kept out of the report */
    void restAlsoOn(List<Answer> answers) {
        demandShown("answers", answers);
        answers.stream().map(Answer::id).filter(id -> !sources.contains(id)).distinct().forEach(sources::add);
    }

    /** Rests on this one no more. @throws Refusal 400, field {@code sources}, if nothing else would be left */
    void letGo(UUID source) {
        if (sources.stream().allMatch(source::equals)) {
            throw Refusal.badInput("sources", "sources_missing");
        }
        sources.remove(source);
    }

    /** On these, whatever they are by now. */
    void stand(List<UUID> answers) {
        sources.clear();
        sources.addAll(answers);
    }

    List<UUID> sources() {
        return List.copyOf(sources);
    }

    private static void demandShown(String field, List<Answer> answers) {
        if (answers.stream().anyMatch(answer -> answer.hiddenBecause().isPresent())) {
            throw Refusal.badInput(field, "point_of_hidden_answer");
        }
    }
}
