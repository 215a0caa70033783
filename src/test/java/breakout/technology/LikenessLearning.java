package breakout.technology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Learns from labelled answers which pairs of them are one: logistic regression by Newton's method, held back by a ridge. */
final class LikenessLearning {

    private static final int ROUNDS = 25;
    /** Against standardised figures. */
    private static final double RIDGE = 20;

    private static final int FAMILY = 5;
    /** Half of the families of words, always the same. */
    private static final Meanings HALF = Meanings
            .knowing(word -> word.substring(0, Math.min(FAMILY, word.length())).hashCode() * 0x9E3779B9 >= 0);

    /** Whoever wrote these let every other statement take up one before and end it otherwise; in a session few do. */
    private static final String SET_AGAINST = "w";
    private static final double SET_AGAINST_COUNTS = 0.2;

    record Example(double[] figures, boolean one, double weight, Set<String> authors) {
    }

    private LikenessLearning() {
    }

    /**
     * All pairs of them that are compared at all, once with every word of the list and once with half of them only: the words
     * of answers to come are not all in the list, and what is left unpaired tells less then.
     */
    static List<Example> examples(List<Labelled> answers) {
        var examples = new ArrayList<>(examples(answers, Meanings.shipped()));
        examples.addAll(examples(answers, HALF));
        return examples;
    }

    private static List<Example> examples(List<Labelled> answers, Meanings meanings) {
        var examples = new ArrayList<Example>();
        new Repeats(Shelves.READER, Likeness.shipped(), () -> meanings).compare(
                answers.stream().map(LikenessLearning::said).toList(),
                (earlier, later, figures) -> {
                    Labelled answer = answers.get(earlier);
                    boolean one = answer.lang().equals(answers.get(later).lang())
                            && Objects.equals(answer.root(), answers.get(later).root());
                    double weight = !one && answer.id().startsWith(SET_AGAINST) ? SET_AGAINST_COUNTS : 1;
                    examples.add(
                            new Example(figures, one, weight, Set.of(answer, answers.get(later)).stream().map(Labelled::author)
                                    .collect(Collectors.toSet())));
                });
        return examples;
    }

    static Repeats.Said said(Labelled answer) {
        return new Repeats.Said(answer.question(), answer.text(), answer.lang(), null,
                Shelves.READER.read(answer.text(), answer.lang()).technologies());
    }

    static double[] from(List<Example> examples) {
        int size = Likeness.FIGURES.size();
        var mean = new double[size];
        var spread = new double[size];
        for (int i = 1; i < size; i++) {
            int figure = i;
            mean[i] = examples.stream().mapToDouble(each -> each.figures[figure]).average().orElse(0);
            spread[i] = Math.sqrt(examples.stream().mapToDouble(each -> Math.pow(each.figures[figure] - mean[figure], 2))
                    .average().orElse(0)) + 1e-9;
        }
        spread[0] = 1;
        var weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            var slope = new double[size];
            var curve = new double[size][size];
            for (Example example : examples) {
                var z = new double[size];
                double odds = 0;
                for (int i = 0; i < size; i++) {
                    z[i] = (example.figures[i] - mean[i]) / spread[i];
                    odds += weights[i] * z[i];
                }
                double likely = 1 / (1 + Math.exp(-odds));
                for (int i = 0; i < size; i++) {
                    slope[i] += example.weight * (likely - (example.one ? 1 : 0)) * z[i];
                    for (int k = 0; k < size; k++) {
                        curve[i][k] += example.weight * likely * (1 - likely) * z[i] * z[k];
                    }
                }
            }
            for (int i = 1; i < size; i++) {
                slope[i] += RIDGE * weights[i];
                curve[i][i] += RIDGE;
            }
            double[] step = solved(curve, slope);
            for (int i = 0; i < size; i++) {
                weights[i] -= step[i];
            }
        }
        for (int i = 1; i < size; i++) {
            weights[i] /= spread[i];
            weights[0] -= weights[i] * mean[i];
        }
        return weights;
    }

    /** By Gaussian elimination; the matrix is positive definite. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k < size; k++) {
                double factor = matrix[k][i] / matrix[i][i];
                for (int j = i; j < size; j++) {
                    matrix[k][j] -= factor * matrix[i][j];
                }
                right[k] -= factor * right[i];
            }
        }
        var solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            solution[i] = right[i];
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
