package breakout.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.board.Links;
import breakout.board.Links.Link;
import breakout.board.Ring;

/**
 * Which technologies are named together, as a picture beside the matrix.
 *
 * @param outlined the same with names whose letters all have outlines, for print: what draws pictures there has only the fonts
 *        of its machine
 * @param title of the picture, and {@code told}, which says in words what it shows
 * @param note which pairs are drawn; empty where all are
 */
record Figure(Ring ring, Ring outlined, String title, String told, String note) {

    /**
     * Empty where nothing is named together.
     *
     * @param printable what is printed for a name
     */
    static List<Figure> of(PlenaryReport report, Wording wording, UnaryOperator<String> printable) {
        if (report.interlinkages().isEmpty()) {
            return List.of();
        }
        List<Link> all = report.interlinkages().stream()
                .map(pair -> new Link(wording.name(pair.a()), wording.name(pair.b()), pair.points())).toList();
        Links links = Links.of(all);
        String told = links.drawn().stream().map(link -> link.a() + " – " + link.b() + " " + link.count())
                .collect(Collectors.joining("; "));
        String note = links.drawn().size() == all.size() ? ""
                : wording.say("report:figureNote", links.drawn().size(), all.size());
        boolean asTheyAre = all.stream().flatMap(link -> Stream.of(link.a(), link.b()))
                .allMatch(name -> printable.apply(name).equals(name));
        Ring outlined = asTheyAre ? links.ring() : Links.of(all, printable).ring();
        return List.of(new Figure(links.ring(), outlined, wording.say("report:figure"), told, note));
    }

    /** What it shows, for those who do not see it. */
    public String inWords() {
        return title + ": " + told;
    }

    public String caption() {
        return note.isEmpty() ? title : title + ". " + note;
    }

    /** Of the names and counts. */
    public String outlines() {
        return Outlines.of(outlined);
    }
}
