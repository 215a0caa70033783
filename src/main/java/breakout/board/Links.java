package breakout.board;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Of the technologies that are named together, those that a picture has room for.
 *
 * @param drawn the most frequent first
 * @param threshold how often a pair is named, at least, to be drawn
 */
public record Links(Ring ring, List<Link> drawn, int threshold) {

    /** More lines than this are a tangle, and more technologies than {@link #MOST_NODES} crowd the ring. */
    private static final int MOST_LINES = 15;
    private static final int MOST_NODES = 12;

    /** Two technologies, by their names, and how often both are named. */
    public record Link(String a, String b, int count) {
    }

    /** @param all the most frequent first */
    public static Links of(List<Link> all) {
        return of(all, UnaryOperator.identity());
    }

    /** @param letters what is written for a name, where its own letters cannot be */
    public static Links of(List<Link> all, UnaryOperator<String> letters) {
        int threshold = threshold(all);
        List<Link> frequent = all.stream().filter(pair -> pair.count() >= threshold).toList();
        List<String> nodes = frequent.stream().flatMap(link -> Stream.of(link.a(), link.b())).distinct().limit(MOST_NODES)
                .toList();
        List<Link> drawn = frequent.stream().filter(link -> nodes.contains(link.a()) && nodes.contains(link.b())).toList();
        return new Links(Ring.of(nodes, drawn, letters), drawn, threshold);
    }

    /** The lowest that leaves a picture one can read; never so high that nothing is left. */
    private static int threshold(List<Link> mostFrequentFirst) {
        if (mostFrequentFirst.size() <= MOST_LINES) {
            return 1;
        }
        int firstTooMany = mostFrequentFirst.get(MOST_LINES).count();
        return Math.min(firstTooMany + 1, mostFrequentFirst.get(0).count());
    }
}
