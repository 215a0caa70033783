package breakout.report;

import java.util.List;
import java.util.stream.Collectors;

import breakout.board.Links;
import breakout.board.Links.Link;
import breakout.board.Ring;

/**
 * Which technologies are named together, as a picture beside the matrix.
 *
 * @param title of the picture, and {@code told}, which says in words what it shows
 * @param note which pairs are drawn; empty where all are
 */
record Figure(Ring ring, String title, String told, String note) {

    /** Empty where nothing is named together. */
    static List<Figure> of(PlenaryReport report, Wording wording) {
        if (report.interlinkages().isEmpty()) {
            return List.of();
        }
        Links links = Links.of(report.interlinkages().stream()
                .map(pair -> new Link(wording.name(pair.a()), wording.name(pair.b()), pair.points())).toList());
        String told = links.drawn().stream().map(link -> link.a() + " – " + link.b() + " " + link.count())
                .collect(Collectors.joining("; "));
        String note = links.drawn().size() == report.interlinkages().size() ? ""
                : wording.say("report:figureNote", links.drawn().size(), report.interlinkages().size());
        return List.of(new Figure(links.ring(), wording.say("report:figure"), told, note));
    }

    /** Outlines of the names and counts, for print: what draws pictures there has only the fonts of its machine. */
    public String outlines() {
        return Outlines.of(ring);
    }
}
