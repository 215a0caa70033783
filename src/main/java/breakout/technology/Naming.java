package breakout.technology;

import java.util.List;

/** One technology an answer speaks of, and the words that say so, in the order of the text. */
public record Naming(String technology, List<Evidence> evidence) {

    public Naming {
        evidence = List.copyOf(evidence);
    }
}
