package breakout.technology;

import java.util.List;
import java.util.Optional;

/**
 * One technology an answer speaks of, the words that say so, in the order of the text, and how far they are to be trusted.
 *
 * @param hinted whether none of these words speaks of it, and all together only hint at it
 */
public record Naming(String technology, List<Evidence> evidence, Confidence confidence, boolean hinted) {

    public Naming(String technology, List<Evidence> evidence, Confidence confidence) {
        this(technology, evidence, confidence, false);
    }

    public Naming {
        evidence = List.copyOf(evidence);
    }

    /** By what does not overlap these words; empty if nothing is left. */
    Optional<Naming> without(List<Evidence> words) {
        List<Evidence> left = evidence.stream().filter(each -> words.stream().noneMatch(each::overlaps)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Naming(technology, left, confidence, hinted));
    }
}
