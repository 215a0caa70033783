package breakout.technology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import breakout.kernel.Secret;

/**
 * Which technology an answer speaks of that names none: what it speaks of, and what of that stands side by side, hints at one
 * as
 * answers have shown that people have labelled. Logistic regression, one for each technology; the file is written by the test
 * that learns it.
 */
final class Hints {

    static final String FILE = "hints.tsv";
    /** What speaks for a technology before a word is read; the first line of the file. */
    static final String ALONE = "^";
    /** So likely it must be: where nothing was named, what is general is to be left alone rather than filed wrong. */
    private static final double LIKELY = Math.log(0.85 / 0.15);
    private static final int MOST_EVIDENCE = 3;
    private static final Late<Hints> SHIPPED = new Late<>(() -> new Hints(read(), Meanings::shipped));
    private static final Hints NONE = new Hints(Map.of(), Meanings::shipped);

    private final Map<String, Map<String, Float>> weights;
    private final Supplier<Meanings> meanings;

    /** @param weights by technology, then by mark */
    Hints(Map<String, Map<String, Float>> weights, Supplier<Meanings> meanings) {
        this.weights = weights;
        this.meanings = meanings;
    }

    static Hints shipped() {
        return SHIPPED.get();
    }

    /** Of technologies that nothing was learned of. */
    static Hints none() {
        return NONE;
    }

    /** A line has a technology, a mark, and how much it speaks for it. */
    static Map<String, Map<String, Float>> read() {
        var weights = new TreeMap<String, Map<String, Float>>();
        written(FILE).lines().map(line -> line.split("\t")).forEach(cells -> weights
                .computeIfAbsent(cells[0], code -> new HashMap<>()).put(cells[1], Float.valueOf(cells[2])));
        return weights;
    }

    /** Identifies what was learned and what words stand for, for the record of how answers were filed. */
    static String print() {
        return Secret.hash(written(FILE), written(Meanings.FILE));
    }

    private static String written(String name) {
        try (var file = Hints.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the text hints at, by the words that say most; nobody should rely on it unseen.
     *
     * @param codes of the technologies that may be meant
     */
    List<Naming> in(String text, String languageTag, Collection<String> codes) {
        var namings = new ArrayList<Naming>();
        if (weights.isEmpty()) {
            return namings;
        }
        List<Sign> signs = Sign.in(text, languageTag, meanings.get());
        var marks = new HashMap<String, Float>();
        signs.forEach(sign -> marks.putAll(sign.marks()));
        for (String code : codes) {
            Map<String, Float> each = weights.getOrDefault(code, Map.of());
            if (each.getOrDefault(ALONE, 0f) + said(marks, each) >= LIKELY) {
                namings.add(new Naming(code, evidence(text, signs, each), Confidence.LOW, true));
            }
        }
        return namings;
    }

    private static double said(Map<String, Float> marks, Map<String, Float> weights) {
        double sum = 0;
        for (var mark : marks.entrySet()) {
            sum += mark.getValue() * weights.getOrDefault(mark.getKey(), 0f);
        }
        return sum;
    }

    private static List<Evidence> evidence(String text, List<Sign> signs, Map<String, Float> weights) {
        return signs.stream().filter(sign -> said(sign.marks(), weights) > 0)
                .sorted(Comparator.comparingDouble((Sign sign) -> -said(sign.marks(), weights))).limit(MOST_EVIDENCE)
                .sorted(Comparator.comparingInt(Sign::start))
                .map(sign -> new Evidence(sign.start(), sign.end(), text.substring(sign.start(), sign.end()))).toList();
    }
}
