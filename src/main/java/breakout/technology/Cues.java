package breakout.technology;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one language says of a topic.
 *
 * @param aka other names of the topic itself: counts in an answer of any language
 * @param says counts in an answer of any language
 * @param own counts only in an answer written in this language
 * @param stops forbids what it overlaps
 */
record Cues(List<Pattern> aka, List<Pattern> says, List<Pattern> own, List<Pattern> stops) {

    /** What a pattern that was found does to its topic. */
    enum Effect {
        NAMES,
        SPEAKS,
        FORBIDS
    }

    /** A pattern's topic and effect. */
    record Claim<T>(T topic, Effect effect) {
    }

    Cues {
        aka = aka == null ? List.of() : aka;
        says = says == null ? List.of() : says;
        own = own == null ? List.of() : own;
        stops = stops == null ? List.of() : stops;
    }

    <T> Stream<Finder.Entry<Claim<T>>> entries(T topic, Tongue tongue) {
        return Stream.of(entries(aka, topic, Effect.NAMES, tongue, false),
                entries(says, topic, Effect.SPEAKS, tongue, false), entries(own, topic, Effect.SPEAKS, tongue, true),
                entries(stops, topic, Effect.FORBIDS, tongue, false)).flatMap(entries -> entries);
    }

    private static <T> Stream<Finder.Entry<Claim<T>>> entries(List<Pattern> patterns, T topic, Effect effect,
            Tongue tongue, boolean ownOnly) {
        return patterns.stream()
                .map(pattern -> new Finder.Entry<>(pattern, tongue, ownOnly, new Claim<>(topic, effect)));
    }
}
