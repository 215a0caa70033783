package breakout.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import breakout.board.Links.Link;

class RingTest {

    static final List<String> TWELVE = IntStream.rangeClosed(1, 12).mapToObj(i -> "Technology with a long name " + i).toList();

    /** Everyone with everyone. */
    static List<Link> all(List<String> names) {
        var links = new ArrayList<Link>();
        for (String a : names) {
            names.subList(names.indexOf(a) + 1, names.size()).forEach(b -> links.add(new Link(a, b, 1)));
        }
        return links;
    }

    @Test
    void ordersTheNodesSoThatLinesThatNeedNotCrossDoNot() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        List<Link> tangled = List.of(new Link("a", "d", 1), new Link("b", "e", 2), new Link("c", "f", 3));
        assertEquals(3, Crossings.count(names, tangled));
        assertEquals(0, Crossings.count(Crossings.fewest(names, tangled), tangled));
    }

    @Test
    void cannotHelpCrossingsThatEveryOrderHas() {
        List<String> five = List.of("a", "b", "c", "d", "e");
        assertEquals(5, Crossings.count(Crossings.fewest(five, all(five)), all(five)));
    }

    @Test
    void drawsALineAsWideAsItsAnswersAreMany() {
        Ring ring = Ring.of(List.of("a", "b", "c"),
                List.of(new Link("a", "b", 6), new Link("b", "c", 3), new Link("a", "c", 1)), UnaryOperator.identity());
        assertEquals(List.of(14, 8, 4), ring.lines().stream().map(Ring.Line::width).toList());
    }

    @Test
    void writesNoCountOnAnother() {
        List<String> names = TWELVE.subList(0, 6);
        List<Ring.Line> lines = Ring.of(names, all(names), UnaryOperator.identity()).lines();
        for (Ring.Line line : lines) {
            lines.stream().filter(other -> other != line).forEach(other -> assertTrue(
                    Math.hypot(line.atX() - other.atX(), line.atY() - other.atY()) >= 30, line + " and " + other));
        }
    }

    @Test
    void standsNoLabelOnAnotherAndNoneOffTheSheet() {
        for (int n = 2; n <= TWELVE.size(); n++) {
            List<Ring.Node> nodes = Ring.of(TWELVE.subList(0, n), all(TWELVE.subList(0, n)), UnaryOperator.identity())
                    .nodes();
            assertEquals(n, nodes.size());
            for (Ring.Node node : nodes) {
                assertTrue(top(node) >= 0 && bottom(node) <= Ring.HEIGHT, n + ": " + node);
                nodes.stream().filter(other -> other != node && other.onTheRight() == node.onTheRight())
                        .forEach(other -> assertTrue(bottom(node) <= top(other) || bottom(other) <= top(node),
                                node + " lies over " + other));
            }
        }
    }

    private static int top(Ring.Node node) {
        return node.label().y() - Ring.LINE_HEIGHT + 6;
    }

    private static int bottom(Ring.Node node) {
        return top(node) + node.label().lines().size() * Ring.LINE_HEIGHT;
    }
}
