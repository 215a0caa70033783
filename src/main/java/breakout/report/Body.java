package breakout.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.report.Groupwork.Heard;
import breakout.report.Groupwork.Voiced;
import breakout.report.PlenaryReport.Count;
import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;
import breakout.technology.Kind;

/** Writes the numbered paragraphs, from the messages to what the committee is invited to do. */
class Body {

    /** Fewer points than this share a paragraph with those of other technologies. */
    private static final int OWN_PARAGRAPH = 2;

    private final PlenaryReport report;
    private final Wording wording;
    private final Interpreter interpreter;
    private final Grounding grounding;
    private final PointLine words;
    private final Occasion occasion;
    private final Selection selection;
    private final Map<Line, Entry> lines = new IdentityHashMap<>();
    private final Map<Section, List<Entry>> parts = new IdentityHashMap<>();
    private final Map<Voiced, Reference> heard = new IdentityHashMap<>();
    private List<Section> messages = List.of();
    private int paragraphs;

    /** @param selection for which there is room; of the rest is said how much it is */
    Body(PlenaryReport report, Wording wording, Selection selection) {
        this.report = report;
        this.wording = wording;
        this.interpreter = new Interpreter(report, wording);
        this.grounding = new Grounding(report, wording);
        this.words = new PointLine(wording, interpreter, grounding);
        this.occasion = new Occasion(report, wording);
        this.selection = selection;
    }

    /** Empty if the rapporteur wrote nothing. */
    List<Section> messages() {
        List<Paragraph> said = interpreter.messages().stream().map(given -> numbered("", "",
                List.of(new Line(given.words(), given.remark(), List.of(), grounding.ofMessage(given.rests()))))).toList();
        messages = said.isEmpty() ? List.of()
                : List.of(new Section("messages", List.of(), wording.say("report:messages", said.size()), said));
        return messages;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (!report.groupwork().isEmpty()) {
            sections.add(new Section(GroupworkWording.PART, List.of(), wording.say("report:groupwork"), groupwork()));
        }
        sections.add(
                byTechnology(Reference.USES, occasion.asked(1, 1), n -> wording.say("report:uses", n), Kind.BENEFIT,
                        Kind.CURRENT_USE));
        sections.add(byTechnology("challenges", List.of(), n -> wording.say("report:challenges", n), Kind.CHALLENGE));
        sections.add(new Section("interlinkages", List.of(), wording.say("report:interlinkages"),
                List.of(new Paragraph(String.valueOf(++paragraphs), grounding.interlinkages()))));
        sections.add(byTechnology("future", occasion.asked(2, Integer.MAX_VALUE), n -> wording.say("report:future", n),
                Kind.FUTURE_USE));
        sections.add(recommendations());
        sections.add(byTechnology("risks", List.of(), n -> wording.say("report:risks", n), Kind.RISK));
        int place = sections.size();
        var dissent = new Dissent(report, wording);
        if (dissent.paragraphs() > 0) {
            // it tells of paragraphs that stand below it, too
            sections.add(differed(Collections.nCopies(dissent.paragraphs(), List.of()), paragraphs));
            paragraphs += dissent.paragraphs();
        }
        sections.add(new Section("silence", List.of(), wording.say("report:silence"),
                sentences(new Silences(report, wording).told())));
        sections.add(new Section("invitation", List.of(), occasion.invitation(), sentences(occasion.invited())));
        if (dissent.paragraphs() > 0) {
            List<Section> all = Stream.concat(messages.stream(), sections.stream()).toList();
            int before = Integer.parseInt(sections.get(place).paragraphs().get(0).number()) - 1;
            sections.set(place, differed(dissent.told(heard, all), before));
        }
        return sections;
    }

    private Section differed(List<List<Cited>> told, int before) {
        return new Section(Dissent.PART, List.of(), wording.say("report:differed"), IntStream.range(0, told.size())
                .mapToObj(i -> new Paragraph(String.valueOf(before + i + 1), told.get(i))).toList());
    }

    private List<Paragraph> groupwork() {
        var writer = new GroupworkWording(report, wording, grounding);
        List<Paragraph> written = new ArrayList<>();
        for (Heard each : report.groupwork().heard()) {
            List<Voiced> told = each.voiced().stream().filter(selection.voiced()::contains).toList();
            if (!told.isEmpty()) {
                written.add(writer.paragraph(String.valueOf(++paragraphs), each, told));
                told.forEach(voiced -> heard.put(voiced, Reference.paragraph(wording, paragraphs)));
            }
        }
        written.addAll(sentences(writer.endings(selection)));
        return written;
    }

    private Section byTechnology(String id, List<Reading.Question> asked, Function<Integer, String> title, Kind... kinds) {
        List<Entry> about = of(kinds);
        Map<String, List<Entry>> byHeading = new LinkedHashMap<>();
        report.counts().stream().map(Count::technology).forEach(code -> byHeading.put(code,
                chosen(about).stream().filter(point -> point.heading().equals(code)).toList()));
        List<Paragraph> written = new ArrayList<>();
        byHeading.forEach((code, points) -> {
            if (points.size() >= OWN_PARAGRAPH) {
                written.add(numbered(wording.name(code), "", points.stream().map(point -> line(point, code)).toList()));
            }
        });
        List<String> alone = byHeading.keySet().stream().filter(code -> byHeading.get(code).size() == 1)
                .sorted(Comparator.comparingInt(code -> byHeading.get(code).get(0).place())).toList();
        if (!alone.isEmpty()) {
            String only = alone.size() == 1 ? alone.get(0) : "";
            written.add(numbered(wording.names(alone), "",
                    alone.stream().map(code -> line(byHeading.get(code).get(0), only)).toList()));
        }
        return part(new Section(id, asked, title.apply(about.size()), ended(written, about)), about);
    }

    private Section recommendations() {
        List<Entry> about = of(Kind.RECOMMENDATION);
        List<Paragraph> written = new ArrayList<>();
        chosen(about).forEach(point -> written.add(numbered("", "", List.of(line(point, "")))));
        return part(new Section(Reference.RECOMMENDATIONS, List.of(), wording.say("report:recommendations", about.size()),
                ended(written, about)), about);
    }

    private Section part(Section section, List<Entry> about) {
        parts.put(section, about);
        return section;
    }

    /** All points of this part of these pages, those among them for which there is no room; empty if it tells of none. */
    List<Entry> points(Section section) {
        return parts.getOrDefault(section, List.of());
    }

    /** The point that this line of these pages tells; null if it tells none. */
    Entry behind(Line line) {
        return lines.get(line);
    }

    /** With how many there are besides; where there is nothing at all, with that. */
    private List<Paragraph> ended(List<Paragraph> written, List<Entry> about) {
        int further = about.size() - chosen(about).size();
        if (about.isEmpty() || further > 0) {
            written.add(sentence(new Cited(about.isEmpty() ? wording.say("report:nothing")
                    : wording.say("report:further", further, about.size()), Reference.ANNEX_A)));
        }
        return written;
    }

    private List<Entry> chosen(List<Entry> about) {
        return about.stream().filter(point -> selection.points().contains(point.number())).toList();
    }

    private List<Paragraph> sentences(List<Cited> said) {
        return said.stream().map(this::sentence).toList();
    }

    private Paragraph sentence(Cited said) {
        return new Paragraph(String.valueOf(++paragraphs), List.of(said));
    }

    /** As a rapporteur has put them, then the most supported first. */
    List<Entry> of(Kind... kinds) {
        List<String> codes = Stream.of(kinds).map(Kind::code).toList();
        return report.points().stream().filter(point -> codes.contains(point.kind())).sorted(Entry.IN_ORDER).toList();
    }

    /** @param heading the technology of the paragraph, which the line need not repeat */
    Line line(Entry point, String heading) {
        Line line = words.of(point, heading);
        lines.put(line, point);
        return line;
    }

    private Paragraph numbered(String heading, String text, List<Line> lines) {
        paragraphs++;
        return new Paragraph(String.valueOf(paragraphs), heading, text, lines);
    }
}
