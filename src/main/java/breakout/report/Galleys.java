package breakout.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import breakout.answer.Gathered;
import breakout.answer.Translations;
import breakout.kernel.Words;
import breakout.point.Point;
import breakout.point.Points;
import breakout.point.WordedPoint;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;
import breakout.session.Session;

/** Sets the pages of the report for those who write them, as they would be printed now in the language of the reader. */
@ApplicationScoped
@Transactional
public class Galleys {

    private final Reports reports;
    private final Words words;

    Galleys(Reports reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    /** What is said of the trail of the session stands in an annex and takes no room here. */
    public Galley of(Session session, Gathered gathered, List<WordedPoint> worded) {
        List<Point> points = Points.of(gathered, Translations.of(session), worded);
        PlenaryReport report = reports.on(points, session, gathered,
                new Edition(State.DRAFT, Report.of(session).revision(), null));
        Map<Entry, Point> behind = new IdentityHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            behind.put(report.points().get(i), points.get(i));
        }
        var reader = new Wording(words, words.reader(), report);
        Selection selection = Digest.of(report, reader);
        List<Setting> settings = Stream
                .concat(Stream.of(reader),
                        reader.inEveryLanguage().stream().filter(each -> each.language() != reader.language()))
                .map(wording -> Setting.of(report, wording, selection, behind)).toList();
        return settings.get(0).galley(settings.stream().map(Setting::filled).toList());
    }

    /** The pages as they are set in one language, without what is said in the annexes. */
    private record Setting(PlenaryReport report, Wording wording, Map<Entry, Point> behind, Body body,
            List<Section> sections, List<Section> opening, List<Section> ending) {

        static Setting of(PlenaryReport report, Wording wording, Selection selection, Map<Entry, Point> behind) {
            var body = new Body(report, wording, selection);
            List<Section> messages = body.messages();
            List<Section> sections = body.sections();
            var reservations = new Reservations(report, wording, selection);
            return new Setting(report, wording, behind, body, sections, reservations.under(messages),
                    reservations.ending(messages, sections));
        }

        Galley.Filled filled() {
            return new Galley.Filled(wording.language(), Extent.pages(opening, ending, report.counts().size()),
                    new Wordage(wording.language().tag()).of(opening, ending));
        }

        /** @param filled how full the pages are in each language */
        Galley galley(List<Galley.Filled> filled) {
            List<Galley.Part> parts = sections.stream().filter(section -> !body.points(section).isEmpty())
                    .map(this::part).toList();
            return new Galley(filled, parts.stream().mapToInt(part -> part.left().size()).sum(), parts, ungrounded());
        }

        private List<Integer> ungrounded() {
            List<Interpreter.Given> said = new Interpreter(report, wording).messages();
            return IntStream.range(0, said.size()).filter(i -> said.get(i).rests().isEmpty()).mapToObj(i -> i + 1).toList();
        }

        private Galley.Part part(Section section) {
            List<Galley.Block> blocks = new ArrayList<>();
            List<Entry> alone = new ArrayList<>();
            List<String> numbers = new ArrayList<>();
            Set<Entry> printed = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Paragraph paragraph : section.paragraphs()) {
                List<Entry> here = paragraph.lines().stream().map(body::behind).toList();
                printed.addAll(here);
                if (paragraph.heading().isEmpty()) {
                    alone.addAll(here);
                    here.forEach(point -> numbers.add(paragraph.number()));
                } else {
                    blocks.add(new Galley.Block(paragraph.number(), paragraph.heading(), items(here, List.of())));
                }
            }
            if (!alone.isEmpty()) {
                blocks.add(new Galley.Block("", "", items(alone, numbers)));
            }
            List<Entry> left = body.points(section).stream().filter(point -> !printed.contains(point)).toList();
            return new Galley.Part(section.id(), section.questions().stream().map(Reading.Question::title).toList(),
                    section.title(), blocks, left.stream().map(point -> item(point, "", false, false)).toList());
        }

        /** @param numbers of their paragraphs; empty where they share one */
        private List<Galley.Item> items(List<Entry> points, List<String> numbers) {
            List<Galley.Item> items = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                items.add(item(points.get(i), numbers.isEmpty() ? "" : numbers.get(i), i > 0,
                        points.subList(i + 1, points.size()).stream().anyMatch(point -> point.worded() != null)));
            }
            return items;
        }

        private Galley.Item item(Entry point, String number, boolean rises, boolean sinks) {
            Reading.Quoted said = point.words();
            return new Galley.Item(behind.get(point), number, said.language(), said.text(), wording.support(point), rises,
                    sinks);
        }
    }
}
