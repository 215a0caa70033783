package breakout.projector;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import breakout.board.Board;
import breakout.board.Links;
import breakout.board.Links.Link;
import breakout.board.Ring;

/**
 * Which technologies are named together: a ring, and its twin, a list.
 *
 * @param links the most frequent first
 * @param threshold how many answers a pair needs to be drawn
 */
record LinksSlide(Released of, Ring ring, List<Link> links, int threshold) implements Picture {

    static LinksSlide of(Released of, Board board) {
        Map<String, String> names = board.technologies().stream()
                .collect(Collectors.toMap(Board.Row::code, Board.Row::name));
        Links links = Links.of(board.interlinkages().stream()
                .map(pair -> new Link(names.get(pair.a()), names.get(pair.b()), pair.answers())).toList());
        return new LinksSlide(of, links.ring(), links.drawn(), links.threshold());
    }
}
