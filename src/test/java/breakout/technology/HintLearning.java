package breakout.technology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learns from labelled answers which signs hint at which technology, by gradient descent, always in the same order. */
final class HintLearning {

    private static final int ROUNDS = 20;
    private static final double STEP = 0.3;
    /** Keeps what was seen in few answers from deciding alone: half the square of all weights counts so much. */
    private static final double MODESTY = 0.5;
    /** What says less is not worth its place in the file. */
    private static final float A_TRIFLE = 0.15f;
    private static final int SEED = 1;

    record Example(Map<String, Float> marks, Set<String> technologies) {

        /** Without the names: it is to learn what is said where none is. */
        static Example of(Labelled answer) {
            var marks = new HashMap<String, Float>();
            List<Finder.Found<Cues.Claim<String>>> names = Shelves.READER.standing(answer.text(), answer.lang()).stream()
                    .filter(found -> found.label().effect() == Cues.Effect.NAMES).toList();
            Sign.in(answer.text(), answer.lang(), Meanings.shipped()).stream()
                    .filter(sign -> names.stream().noneMatch(name -> sign.start() < name.end() && name.start() < sign.end()))
                    .forEach(sign -> marks.putAll(sign.marks()));
            marks.put(Hints.ALONE, 1f);
            return new Example(marks, answer.technologies());
        }
    }

    /** An example by the places of those of its marks that something is learned of. */
    private record Seen(int[] places, float[] values, Set<String> technologies) {

        static Seen of(Example example, KnownMarks known) {
            int[] places = known.of(example.marks.keySet());
            var values = new float[places.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = example.marks.get(known.at(places[i]));
            }
            return new Seen(places, values, example.technologies);
        }
    }

    private HintLearning() {
    }

    /** By technology, then by mark. */
    static Map<String, Map<String, Float>> from(List<Example> examples, List<String> technologies) {
        var known = new KnownMarks(examples.stream().map(each -> each.marks.keySet()).toList());
        List<Seen> all = examples.stream().map(each -> Seen.of(each, known)).toList();
        double[] modesty = IntStream.range(0, known.size()).mapToDouble(place -> MODESTY / known.times(place)).toArray();
        var learned = new TreeMap<String, Map<String, Float>>();
        for (String technology : technologies) {
            double[] weights = from(all, technology, modesty);
            var each = new TreeMap<String, Float>();
            for (int i = 0; i < weights.length; i++) {
                float rounded = Math.round(weights[i] * 100) / 100f;
                if (Math.abs(rounded) >= A_TRIFLE) {
                    each.put(known.at(i), rounded);
                }
            }
            learned.put(technology, each);
        }
        return learned;
    }

    private static double[] from(List<Seen> examples, String technology, double[] modesty) {
        var weights = new double[modesty.length];
        var slopes = new double[modesty.length];
        Arrays.fill(slopes, 1);
        List<Seen> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Seen example : order) {
                double sum = 0;
                for (int i = 0; i < example.places.length; i++) {
                    sum += example.values[i] * weights[example.places[i]];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (example.technologies.contains(technology) ? 1 : 0);
                for (int i = 0; i < example.places.length; i++) {
                    int place = example.places[i];
                    double slope = error * example.values[i] + modesty[place] * weights[place];
                    slopes[place] += slope * slope;
                    weights[place] -= STEP * slope / Math.sqrt(slopes[place]);
                }
            }
        }
        return weights;
    }
}
