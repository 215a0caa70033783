package breakout.technology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The technologies one answer speaks of, in the order of the vocabulary; none for a general answer.
 *
 * @param silence how far it is to be trusted that there are none where none were found
 */
public record Filing(List<Naming> namings, Confidence silence) {

    public Filing {
        namings = List.copyOf(namings);
    }

    /**
     * With those that were found besides: words that name one of them do not speak of a technology without a group, and what
     * names something needs no hints.
     */
    Filing and(Filing besides) {
        if (!besides.namings.isEmpty() && isHinted()) {
            return new Filing(besides.namings, silence);
        }
        List<Evidence> named = besides.namings.stream().flatMap(naming -> naming.evidence().stream()).toList();
        return new Filing(Stream.concat(namings.stream().flatMap(naming -> naming.technology().equals(Technology.OTHER)
                ? naming.without(named).stream()
                : Stream.of(naming)), besides.namings.stream()).toList(), silence);
    }

    /** Whether nothing is named, and all that is filed is hinted at. */
    boolean isHinted() {
        return namings.stream().anyMatch(Naming::hinted);
    }

    /** How far all of it is to be trusted: as far as its weakest part. */
    public Confidence confidence() {
        return namings.stream().map(Naming::confidence).reduce(Confidence::least).orElse(silence);
    }

    /** The codes alone. */
    public Set<String> technologies() {
        return namings.stream().map(Naming::technology).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
