package breakout.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.PlenaryReport.Count;
import breakout.report.PlenaryReport.Topic;
import breakout.report.Reading.Grid;
import breakout.report.Reading.Head;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Row;

/** Puts a report into one language. */
@ApplicationScoped
class Typesetter {

    private static final int FULL_BAR = 100;

    private final Words words;
    private final Typeface typeface;

    Typesetter(Words words, Typeface typeface) {
        this.words = words;
        this.typeface = typeface;
    }

    Reading set(PlenaryReport report, Language language) {
        var wording = new Wording(words, language, report);
        Selection selection = Digest.of(report, wording);
        var body = new Body(report, wording, selection);
        var annexes = new Annexes(report, wording);
        var reservations = new Reservations(report, wording, selection);
        var messages = body.messages();
        var sections = body.sections();
        var pages = Stream.concat(messages.stream(), sections.stream()).toList();
        var annexed = Stream.of(new GroupworkWording(report, wording, new Grounding(report, wording)).annexed(selection),
                reservations.annexed(pages)).flatMap(Optional::stream);
        return new Reading(language.tag(), head(report, wording), report.isDraft(), reservations.under(messages),
                grid(report, wording), reservations.ending(messages, sections),
                Stream.concat(annexes.contributions().stream(), annexed).toList(), annexes.method(),
                annexes.matrix(),
                Figure.of(report, wording, name -> typeface.printable(name, words, language)),
                new Headcount(report, wording).told());
    }

    /** As it is spoken. */
    Brief brief(PlenaryReport report, Language language) {
        var wording = new Wording(words, language, report);
        return Speech.of(report, wording, edition(report, wording));
    }

    private static Head head(PlenaryReport report, Wording wording) {
        var header = wording.header();
        String item = header.purpose().isEmpty() ? header.agendaItem() : header.agendaItem() + " (" + header.purpose() + ")";
        return new Head(headed(wording, header.organisation()), headed(wording, header.meeting()),
                wording.say("report:title"), headed(wording, header.title()),
                new Interpreter(report, wording).onlyIn(wording.headed()), headed(wording, item.strip()), header.document(),
                wording.placeAndDays(header), edition(report, wording), basis(report, wording));
    }

    private static Quoted headed(Wording wording, String line) {
        return Quoted.of(wording.headed(), line);
    }

    private static String edition(PlenaryReport report, Wording wording) {
        var edition = report.edition();
        return report.isDraft() ? wording.say("report:draft", edition.revision())
                : wording.say("report:final", edition.revision(), wording.day(edition.finalisedAt()));
    }

    private static String basis(PlenaryReport report, Wording wording) {
        var basis = report.basis();
        String rapporteurs = basis.rapporteurs().isEmpty() ? ""
                : wording.say("report:rapporteurs", basis.rapporteurs().size(), String.join(", ", basis.rapporteurs()));
        String facilitators = report.header().facilitators();
        return Stream
                .of(facilitators.isEmpty() ? "" : wording.say("report:facilitators", facilitators), rapporteurs,
                        wording.say("report:groups", basis.groups()),
                        wording.say("report:basis", basis.contributions(), basis.points()),
                        wording.words().of(wording.language(), "report:rule", basis.attribution()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Grid grid(PlenaryReport report, Wording wording) {
        int largest = Math.max(1, report.counts().stream().mapToInt(Count::points).max().orElse(1));
        List<Row> rows = report.counts().stream().map(count -> new Row(row(report, wording, count), count.questions(),
                count.points(), count.points() * FULL_BAR / largest)).toList();
        List<String> columns = report.questions().stream().map(asked -> wording.say("report:question", asked.number()))
                .toList();
        return new Grid(columns, rows, wording.say("report:note", report.basis().points()));
    }

    private static String row(PlenaryReport report, Wording wording, Count count) {
        boolean before = report.technology(count.technology()).filter(Topic::dealtWithBefore).isPresent();
        return before ? wording.say("report:dealtWithBefore", wording.name(count.technology()))
                : wording.name(count.technology());
    }
}
