package breakout.bench;

import java.util.Map;

/** The figures of a scenario: the application's, the floor's, and how many times the floor's the application's are. */
final class Table {

    private Table() {
    }

    static void print(Object title, Map<Figure, Double> application, Map<Figure, Double> floor) {
        System.out.printf("%n%s%n%-40s%12s%12s%12s%n", title, "", "Breakout", "floor", "ratio");
        application.forEach((figure, value) -> System.out.printf("%-40s%12s%12s%12s%n", figure.words, told(value),
                told(floor.get(figure)), floor.get(figure) == 0 ? "" : "%.2f".formatted(value / floor.get(figure))));
    }

    private static String told(double value) {
        return value >= 100 || value == Math.rint(value) ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
