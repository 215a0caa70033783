package breakout.point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import breakout.technology.Kind;

class PointsTest {

    private final Source first = source(1, "Kenya", 1, "drones");
    private final Source second = source(2, "Fiji", 2, "ai");
    private final Source again = source(3, "Kenya", 2, "ai");
    private final Source onceMore = source(4, "Chad", 2, "drones");

    @Test
    void printsOnceWhatWasSaidAgain() {
        List<Point> points = Points.of(List.of(onceMore, again, second, first),
                Map.of(again.id(), first.id(), onceMore.id(), first.id()));
        assertEquals(List.of(1, 2), points.stream().map(Point::number).toList());
        assertEquals(List.of(first, again, onceMore), points.get(0).sources());
        assertEquals(2, points.get(0).contributors());
        assertEquals(2, points.get(0).groups());
    }

    @Test
    void isFiledAsItsFirstAnswerIs() {
        Point point = Points.of(List.of(first, again), Map.of(again.id(), first.id())).get(0);
        assertEquals(Set.of("drones"), point.technologies());
        assertEquals(Kind.BENEFIT, point.kind());
    }

    @Test
    void staysOnePointWhenItsFirstAnswerIsHidden() {
        List<Point> points = Points.of(List.of(again, onceMore), Map.of(again.id(), first.id(), onceMore.id(), first.id()));
        assertEquals(1, points.size());
        assertEquals(again, points.get(0).first());
    }

    @Test
    void restsOnAnAnswer() {
        assertThrows(IllegalArgumentException.class, () -> new Point(List.of()));
    }

    @Test
    void countsADelegationOnceWhetherItWroteOrSupported() {
        Source supported = source(5, Set.of("Peru", "Kenya", "Chile"), 1, "drones");
        Point point = Points.of(List.of(first, supported), Map.of(supported.id(), first.id())).get(0);
        assertEquals(3, point.contributors());
        assertEquals(1, point.groups());
    }

    private static Source source(int number, String voice, int group, String technology) {
        return source(number, Set.of(voice), group, technology);
    }

    private static Source source(int number, Set<String> voices, int group, String technology) {
        return new Source(UUID.randomUUID(), number, 1, Kind.BENEFIT, Set.of(technology), "en", "text " + number, List.of(),
                group, false,
                voices, null, false, false);
    }
}
