package breakout.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prints what the packaged application needs to take a hall's answers and to tell of them, beside what the least server needs
 * for it on the same machine in the same minutes. {@code -Dsizes=200,1000} and {@code -Dplaces=rooms,hall,burst} choose.
 */
class Benchmark {

    private static final String SIZES = System.getProperty("sizes", "200,1000");
    private static final String PLACES = System.getProperty("places", "rooms,hall,burst");
    /**
     * A server that has just started is slow, and no hall meets it so: somebody opened the session and the delegates joined.
     */
    private static final Scenario REHEARSAL = new Scenario(Integer.getInteger("rehearsal", 1000), 25, 5_000, 20);

    static Stream<Scenario> scenarios() {
        return Arrays.stream(PLACES.split(","))
                .flatMap(place -> Arrays.stream(SIZES.split(",")).map(Integer::valueOf).map(size -> switch (place) {
                    case "rooms" -> Scenario.rooms(size);
                    case "hall" -> Scenario.hall(size);
                    case "burst" -> Scenario.burst(size);
                    default -> throw new IllegalArgumentException(place);
                }));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void keepsAndTellsEveryAnswerItAcknowledged(Scenario scenario, @TempDir Path data) throws Exception {
        Map<Figure, Double> floor;
        Map<Figure, Double> application;
        try (var contender = new Floor(Files.createDirectory(data.resolve("floor")))) {
            floor = played(contender, scenario);
        }
        try (var contender = new Application(Files.createDirectory(data.resolve("application")))) {
            application = played(contender, scenario);
        }
        Table.print(scenario, application, floor);
        assertEquals(0, application.get(Figure.LOST), "acknowledged and lost");
        assertEquals(0, application.get(Figure.UNSEEN), "streams that never told of all");
        assertEquals(0, application.get(Figure.REFUSED), "refused");
    }

    private static Map<Figure, Double> played(Contender contender, Scenario scenario) {
        if (REHEARSAL.delegates() > 0) {
            new Play(contender, REHEARSAL).figures();
        }
        return new Play(contender, scenario).figures();
    }
}
