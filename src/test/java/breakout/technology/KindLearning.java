package breakout.technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Learns from labelled answers which turns of phrase speak for which kind, by gradient descent, always in the same order. */
final class KindLearning {

    private static final Kind[] KINDS = Kind.values();
    private static final int ROUNDS = 30;
    private static final double STEP = 0.1;
    /** Keeps what was seen in few answers from deciding alone. */
    private static final double MODESTY = 0.01;
    /** What stands in fewer answers is chance. */
    private static final int SEEN_BEFORE = 2;
    private static final int SEED = 1;

    record Example(Set<String> phrases, Kind kind) {

        static Example of(Labelled answer, KindSuggestion rules) {
            return new Example(Phrases.of(answer.text(), answer.lang(), answer.question(),
                    rules.byRule(answer.text(), answer.lang(), answer.question())), Kind.of(answer.kind()).orElseThrow());
        }
    }

    private KindLearning() {
    }

    static Map<String, float[]> from(List<Example> examples) {
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(each -> each.phrases.forEach(phrase -> seen.merge(phrase, 1, Integer::sum)));
        Map<String, double[]> weights = new TreeMap<>();
        seen.forEach((phrase, times) -> {
            if (times >= SEEN_BEFORE) {
                weights.put(phrase, new double[KINDS.length]);
            }
        });
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double step = STEP / (1 + round / 10.0);
            order.forEach(each -> learn(each, weights, step));
        }
        Map<String, float[]> rounded = new TreeMap<>();
        weights.forEach((phrase, each) -> rounded.put(phrase, rounded(each)));
        return rounded;
    }

    private static void learn(Example example, Map<String, double[]> weights, double step) {
        List<double[]> mine = example.phrases.stream().map(weights::get).filter(each -> each != null).toList();
        var likely = new double[KINDS.length];
        double all = 0;
        for (int kind = 0; kind < KINDS.length; kind++) {
            double sum = 0;
            for (double[] each : mine) {
                sum += each[kind];
            }
            likely[kind] = Math.exp(sum);
            all += likely[kind];
        }
        for (int kind = 0; kind < KINDS.length; kind++) {
            double error = likely[kind] / all - (example.kind.ordinal() == kind ? 1 : 0);
            for (double[] each : mine) {
                each[kind] -= step * (error / Math.sqrt(mine.size()) + MODESTY * each[kind]);
            }
        }
    }

    private static float[] rounded(double[] weights) {
        var rounded = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = Math.round(weights[i] * 1000) / 1000f;
        }
        return rounded;
    }
}
