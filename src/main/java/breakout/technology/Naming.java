package breakout.technology;

import java.util.List;
import java.util.Optional;

/** One technology an answer speaks of, and the words that say so, in the order of the text. */
public record Naming(String technology, List<Evidence> evidence) {

    public Naming {
        evidence = List.copyOf(evidence);
    }

    /** By what does not overlap these words; empty if nothing is left. */
    Optional<Naming> without(List<Evidence> words) {
        List<Evidence> left = evidence.stream().filter(each -> words.stream().noneMatch(each::overlaps)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Naming(technology, left));
    }
}
