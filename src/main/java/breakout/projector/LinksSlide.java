package breakout.projector;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.board.Board;
import breakout.board.Board.Interlinkage;

/**
 * Which technologies are named together: a ring, and its twin, a list.
 *
 * @param links the most frequent first
 * @param threshold how many answers a pair needs to be drawn
 */
record LinksSlide(Released of, Ring ring, List<Link> links, int threshold) implements Picture {

    /** More lines than this are a tangle, and more technologies than {@link #MOST_NODES} crowd the ring. */
    private static final int MOST_LINES = 15;
    private static final int MOST_NODES = 12;

    /** Two technologies, by their names, and how many answers name both. */
    record Link(String a, String b, int answers) {
    }

    static LinksSlide of(Released of, Board board) {
        Map<String, String> names = board.technologies().stream()
                .collect(Collectors.toMap(Board.Row::code, Board.Row::name));
        int threshold = threshold(board.interlinkages());
        List<Link> frequent = board.interlinkages().stream().filter(pair -> pair.answers() >= threshold)
                .map(pair -> new Link(names.get(pair.a()), names.get(pair.b()), pair.answers())).toList();
        List<String> nodes = frequent.stream().flatMap(link -> Stream.of(link.a(), link.b())).distinct().limit(MOST_NODES)
                .toList();
        List<Link> drawn = frequent.stream().filter(link -> nodes.contains(link.a()) && nodes.contains(link.b())).toList();
        return new LinksSlide(of, Ring.of(nodes, drawn), drawn, threshold);
    }

    /** The lowest that leaves a picture one can read; never so high that nothing is left. */
    private static int threshold(List<Interlinkage> mostFrequentFirst) {
        if (mostFrequentFirst.size() <= MOST_LINES) {
            return 1;
        }
        int firstTooMany = mostFrequentFirst.get(MOST_LINES).answers();
        return Math.min(firstTooMany + 1, mostFrequentFirst.get(0).answers());
    }
}
