package breakout.technology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each turn of phrase speaks for each kind: multinomial logistic regression over answers that people have labelled.
 * The
 * file is written by the test that learns it.
 */
final class KindWeights {

    static final String FILE = "kinds.tsv";
    private static final Kind[] KINDS = Kind.values();

    private final Map<String, float[]> weights;

    KindWeights(Map<String, float[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** As they are shipped. */
    static KindWeights shipped() {
        return new KindWeights(read());
    }

    static Map<String, float[]> read() {
        var weights = new HashMap<String, float[]>();
        try (var lines = new BufferedReader(
                new InputStreamReader(KindWeights.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                String[] cells = line.split("\t");
                var each = new float[KINDS.length];
                for (int kind = 0; kind < KINDS.length; kind++) {
                    each[kind] = Float.parseFloat(cells[kind + 1]);
                }
                weights.put(cells[0], each);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights;
    }

    /** What these phrases speak for most. */
    Kind likeliest(Set<String> phrases) {
        var sum = new double[KINDS.length];
        for (String phrase : phrases) {
            float[] each = weights.get(phrase);
            for (int kind = 0; each != null && kind < KINDS.length; kind++) {
                sum[kind] += each[kind];
            }
        }
        int best = 0;
        for (int kind = 1; kind < KINDS.length; kind++) {
            best = sum[kind] > sum[best] ? kind : best;
        }
        return KINDS[best];
    }
}
