package breakout.technology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import breakout.kernel.Secret;
import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;

/**
 * A technology that is not in the venue's file, and rows of words that name it in whatever language: in the notation of the
 * file, but for its lists. Its own names count among them.
 */
public record Addition(Technology technology, List<String> words) {

    private static final int SHORTEST = 2;

    /** Whether answers can be recognised by a row of words. */
    public enum Fitness {
        FIT,
        /** It is no row of words. */
        BROKEN,
        /** It would be found in nearly every answer. */
        EVERYDAY
    }

    public Addition {
        words = List.copyOf(words);
    }

    /** Whether answers can be recognised by this row of words. */
    public static Fitness fitness(String words) {
        return pattern(words).map(pattern -> everyday(pattern.part()) ? Fitness.EVERYDAY : Fitness.FIT).orElse(Fitness.BROKEN);
    }

    /** Changes with whatever answers are recognised by. */
    String print() {
        return Secret.hash(technology.code(), technology.names().values().stream().sorted().toList().toString(),
                words.toString());
    }

    /** Looked for in every language that is written in the same letters: nobody says of a name in which language it is. */
    Stream<Finder.Entry<Claim<String>>> entries() {
        Stream<String> names = technology.names().values().stream().distinct().map(Addition::plain)
                .filter(name -> fitness(name) == Fitness.FIT);
        return Stream.concat(names, words.stream()).distinct().flatMap(row -> Arrays.stream(Tongue.values())
                .filter(tongue -> tongue.mayRead(row))
                .map(tongue -> new Finder.Entry<>(pattern(row).orElseThrow(), tongue, false,
                        new Claim<>(technology.code(), Effect.NAMES))));
    }

    /** A name is no notation: whatever is not of its words only parts them. */
    static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N}'’]+", " ").replaceAll("(^| )['’]+|['’]+( |$)", " ").strip();
    }

    private static Optional<Pattern> pattern(String words) {
        try {
            return words.codePoints().anyMatch(Character::isLetter) ? Optional.of(Pattern.of(words, Map.of()))
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean everyday(Part part) {
        if (part instanceof Part.Said said) {
            return said.word().length() < SHORTEST
                    || Arrays.stream(Tongue.values())
                            .anyMatch(tongue -> tongue.isFunctionWord(said.word().toLowerCase(Locale.ROOT)));
        }
        if (part instanceof Part.Either either) {
            return either.parts().stream().anyMatch(Addition::everyday);
        }
        if (part instanceof Part.Phrase phrase) {
            return phrase.parts().stream().allMatch(Addition::everyday);
        }
        return part instanceof Part.Near near && everyday(near.first()) && everyday(near.second());
    }
}
