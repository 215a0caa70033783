package breakout.technology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    /** What says less is not worth its place in the file. */
    private static final double A_TRIFLE = 0.1;
    private static final int SEED = 1;

    record Example(Set<String> phrases, Kind kind) {

        static Example of(Labelled answer, KindSuggestion rules) {
            return new Example(Phrases.of(answer.text(), answer.lang(), answer.question(),
                    rules.byRule(answer.text(), answer.lang(), answer.question())), Kind.of(answer.kind()).orElseThrow());
        }
    }

    /** An example by the places of those of its phrases that something is learned of. */
    private record Seen(int[] places, Kind kind) {
    }

    private KindLearning() {
    }

    static Map<String, float[]> from(List<Example> examples) {
        var known = new KnownMarks(examples.stream().map(Example::phrases).toList());
        var weights = new double[known.size()][KINDS.length];
        List<Seen> order = new ArrayList<>(
                examples.stream().map(each -> new Seen(known.of(each.phrases), each.kind)).toList());
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double step = STEP / (1 + round / 10.0);
            order.forEach(each -> learn(each, weights, step));
        }
        Map<String, float[]> learned = new TreeMap<>();
        for (int place = 0; place < weights.length; place++) {
            if (Arrays.stream(weights[place]).map(Math::abs).max().orElseThrow() >= A_TRIFLE) {
                learned.put(known.at(place), rounded(weights[place]));
            }
        }
        return learned;
    }

    private static void learn(Seen example, double[][] weights, double step) {
        var likely = new double[KINDS.length];
        double all = 0;
        for (int kind = 0; kind < KINDS.length; kind++) {
            double sum = 0;
            for (int place : example.places) {
                sum += weights[place][kind];
            }
            likely[kind] = Math.exp(sum);
            all += likely[kind];
        }
        for (int kind = 0; kind < KINDS.length; kind++) {
            double error = likely[kind] / all - (example.kind.ordinal() == kind ? 1 : 0);
            for (int place : example.places) {
                weights[place][kind] -= step * (error / Math.sqrt(example.places.length) + MODESTY * weights[place][kind]);
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
