package breakout.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** The answers that a point rests on, one at least, and which of them the report quotes below it. */
@Embeddable
class Footing {

    /** Two voices can be heard beside each other below a point of two lines; three are a list, and Annex A has that. */
    static final int MOST_QUOTATIONS = 2;

    /** One of them. */
    @Embeddable
    record Stone(@Column(name = "answer_id") UUID answer, boolean quoted) {
    }

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "worded_point_source", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "place")
    private List<Stone> stones = new ArrayList<>();

    protected Footing() {
    }

    /**
     * What it rests on still and is quoted stays so.
     *
     * @throws Refusal 400, field {@code sources}, for none, and for what is kept out of the report
     */
    void rest(List<Answer> answers) {
        if (answers.isEmpty()) {
            throw Refusal.badInput("sources", "sources_missing");
        }
        demandShown("sources", answers);
        stand(answers.stream().map(Answer::id).distinct().toList(), quoted());
    }

    /** What it rests on already stays. @throws Refusal 400, field {@code answers}, for what is kept out of the report */
    void restAlsoOn(List<Answer> answers) {
        demandShown("answers", answers);
        List<UUID> before = sources();
        answers.stream().map(Answer::id).filter(id -> !before.contains(id)).distinct()
                .forEach(id -> stones.add(new Stone(id, false)));
    }

    /** Rests on this one no more. @throws Refusal 400, field {@code sources}, if nothing else would be left */
    void letGo(UUID source) {
        if (stones.stream().allMatch(stone -> stone.answer().equals(source))) {
            throw Refusal.badInput("sources", "sources_missing");
        }
        stones.removeIf(stone -> stone.answer().equals(source));
    }

    /**
     * These are quoted, and no others.
     *
     * @throws Refusal 400, field {@code quoted}, for what it does not rest on, and for what is kept out of the report; 409 for
     *         more than {@link #MOST_QUOTATIONS}
     */
    void quote(List<Answer> answers) {
        demandShown("quoted", answers);
        mark(answers.stream().map(Answer::id).distinct().toList());
    }

    /** As {@link #quote}, where it is known that they are shown. */
    void mark(List<UUID> answers) {
        if (!sources().containsAll(answers)) {
            throw Refusal.badInput("quoted", "quoted_no_source");
        }
        Refusal.unless(answers.size() <= MOST_QUOTATIONS, "quotations_too_many", MOST_QUOTATIONS);
        stand(sources(), answers);
    }

    /** On these, whatever they are by now. @param quoted those of them that are */
    void stand(List<UUID> answers, List<UUID> quoted) {
        Set<UUID> marked = Set.copyOf(quoted);
        stones.clear();
        answers.forEach(id -> stones.add(new Stone(id, marked.contains(id))));
    }

    List<UUID> sources() {
        return stones.stream().map(Stone::answer).toList();
    }

    /** Those that are quoted; while one is kept out of the report, it is not printed. */
    List<UUID> quoted() {
        return stones.stream().filter(Stone::quoted).map(Stone::answer).toList();
    }

    private static void demandShown(String field, List<Answer> answers) {
        if (answers.stream().anyMatch(answer -> answer.hiddenBecause().isPresent())) {
            throw Refusal.badInput(field, "point_of_hidden_answer");
        }
    }
}
