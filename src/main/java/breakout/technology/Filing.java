package breakout.technology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The technologies one answer speaks of, in the order of the vocabulary; none for a general answer. */
public record Filing(List<Naming> namings) {

    public Filing {
        namings = List.copyOf(namings);
    }

    /** With those that were found besides: words that name one of them do not speak of a technology without a group. */
    Filing and(Filing besides) {
        List<Evidence> named = besides.namings.stream().flatMap(naming -> naming.evidence().stream()).toList();
        return new Filing(Stream.concat(namings.stream().flatMap(naming -> naming.technology().equals(Technology.OTHER)
                ? naming.without(named).stream()
                : Stream.of(naming)), besides.namings.stream()).toList());
    }

    /** The codes alone. */
    public Set<String> technologies() {
        return namings.stream().map(Naming::technology).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
