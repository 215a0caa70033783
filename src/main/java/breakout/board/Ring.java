package breakout.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import breakout.board.Links.Link;

/**
 * Nodes on a ring and the lines between them, placed on a sheet of {@value #WIDTH} by {@value #HEIGHT}. Labels stand in
 * a column on either side of the ring, each tied to its node, and never on one another.
 */
public record Ring(List<Node> nodes, List<Line> lines) {

    public static final int WIDTH = 790;
    public static final int HEIGHT = 430;
    /** The type of the labels is 25 high on this sheet. */
    public static final int LINE_HEIGHT = 30;

    /** Higher than wide: what matters is room for the labels under each other. */
    private static final int ACROSS = 120;
    private static final int DOWN = 175;
    private static final int COLUMN = ACROSS + 30;
    private static final int GAP = 12;
    /** Of a line, where its count may be written, best first; and how far from the next. */
    private static final List<Double> ALONG = List.of(0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75);
    private static final int APART = 30;
    private static final int THINNEST = 2;
    private static final int THICKEST = 14;

    /** @param onTheRight beyond the ring, where text begins; on its left text ends */
    public record Node(int x, int y, Label label, boolean onTheRight) {
    }

    /** @param y of its first line's foot */
    public record Label(int x, int y, int tieX, int tieY, List<String> lines) {
    }

    /** @param atX where its {@code count} is written, and {@code atY}: in its midst, or beside that where another is */
    public record Line(int x1, int y1, int x2, int y2, int width, int count, int atX, int atY) {
    }

    /** @param letters what is written for a name */
    public static Ring of(List<String> names, List<Link> links, UnaryOperator<String> letters) {
        List<String> order = Crossings.fewest(names, links);
        int half = (order.size() + 1) / 2;
        List<Node> nodes = new ArrayList<>(side(order, 0, half, letters));
        nodes.addAll(side(order, half, order.size(), letters));
        int most = links.stream().mapToInt(Link::count).max().orElse(1);
        List<Line> lines = new ArrayList<>();
        for (Link link : links) {
            Node a = nodes.get(order.indexOf(link.a()));
            Node b = nodes.get(order.indexOf(link.b()));
            double at = ALONG.stream().filter(part -> lines.stream().noneMatch(other -> Math.hypot(
                    other.atX() - between(a.x(), b.x(), part), other.atY() - between(a.y(), b.y(), part)) < APART)).findFirst()
                    .orElse(ALONG.get(0));
            lines.add(new Line(a.x(), a.y(), b.x(), b.y(), THINNEST + (THICKEST - THINNEST) * link.count() / most,
                    link.count(), between(a.x(), b.x(), at), between(a.y(), b.y(), at)));
        }
        return new Ring(nodes, lines);
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** The nodes from one to another, clockwise from the top: down on the right, up on the left. */
    private static List<Node> side(List<String> order, int from, int to, UnaryOperator<String> letters) {
        boolean right = from == 0;
        List<List<String>> texts = IntStream.range(from, to).mapToObj(i -> Lettering.lines(letters.apply(order.get(i))))
                .toList();
        List<Integer> indices = IntStream.range(from, to).boxed().toList();
        ToIntFunction<Integer> y = i -> HEIGHT / 2 + (int) Math.round(DOWN * Math.sin(angle(i, order.size())));
        List<Integer> downwards = right ? indices : indices.stream().sorted((a, b) -> b - a).toList();
        int[] tops = tops(downwards.stream().mapToInt(y).toArray(),
                downwards.stream().mapToInt(i -> texts.get(i - from).size() * LINE_HEIGHT).toArray());
        return indices.stream().map(i -> {
            int top = tops[downwards.indexOf(i)];
            List<String> text = texts.get(i - from);
            int x = WIDTH / 2 + (int) Math.round(ACROSS * Math.cos(angle(i, order.size())));
            int column = WIDTH / 2 + (right ? COLUMN : -COLUMN);
            var label = new Label(column, top + LINE_HEIGHT - GAP / 2, column + (right ? -GAP : GAP),
                    top + text.size() * LINE_HEIGHT / 2, text);
            return new Node(x, y.applyAsInt(i), label, right);
        }).toList();
    }

    /** Half a step beside the top, so that no node stands between the two columns. */
    private static double angle(int place, int nodes) {
        return (place + 0.5) * 2 * Math.PI / nodes - Math.PI / 2;
    }

    /** Where labels begin that are to stand at these heights: pushed apart downwards, then back onto the sheet. */
    private static int[] tops(int[] middles, int[] heights) {
        int[] tops = new int[middles.length];
        for (int i = 0, free = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, middles[i] - heights[i] / 2);
            free = tops[i] + heights[i] + GAP;
        }
        for (int i = tops.length - 1, free = HEIGHT; i >= 0; i--) {
            tops[i] = Math.min(tops[i], free - heights[i]);
            free = tops[i] - GAP;
        }
        return tops;
    }
}
