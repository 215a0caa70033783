package breakout.technology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The technologies one answer speaks of, in the order of the vocabulary; none for a general answer. */
public record Filing(List<Naming> namings) {

    public Filing {
        namings = List.copyOf(namings);
    }

    /** The codes alone. */
    public Set<String> technologies() {
        return namings.stream().map(Naming::technology).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
