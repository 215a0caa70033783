package breakout.technology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which words such answers use anyway, whatever they speak of: in how many of the statements it was learned from each occurs.
 * The file is written by the test that learns it.
 */
final class Everyday {

    static final String FILE = "everyday.tsv";
    /** In place of a word: how many statements there are in that language. */
    static final String STATEMENTS = "#";
    private static final Everyday SHIPPED = new Everyday(read());

    private final Map<Tongue, Map<String, Integer>> having;

    private Everyday(Map<Tongue, Map<String, Integer>> having) {
        this.having = having;
    }

    /** As it is shipped. */
    static Everyday shipped() {
        return SHIPPED;
    }

    static Map<Tongue, Map<String, Integer>> read() {
        Map<Tongue, Map<String, Integer>> having = new EnumMap<>(Tongue.class);
        try (var lines = new BufferedReader(
                new InputStreamReader(Everyday.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                String[] cells = line.split("\t");
                having.computeIfAbsent(Tongue.valueOf(cells[0]), tongue -> new HashMap<>()).put(cells[1],
                        Integer.valueOf(cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return having;
    }

    /** What {@link #read} reads. */
    static String written(Map<Tongue, Map<String, Integer>> having) {
        var file = new StringBuilder();
        new EnumMap<>(having).forEach((tongue, words) -> new TreeMap<>(words)
                .forEach((word, count) -> file.append(tongue).append('\t').append(word).append('\t').append(count)
                        .append('\n')));
        return file.toString();
    }

    /** In which part of the statements of this language a word is to be expected; never none. */
    double share(Tongue tongue, String stem) {
        Map<String, Integer> words = having.getOrDefault(tongue, Map.of());
        return (words.getOrDefault(stem, 0) + 0.5) / (words.getOrDefault(STATEMENTS, 0) + 1);
    }
}
