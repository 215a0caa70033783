package breakout.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.answer.Translated;
import breakout.report.PlenaryReport.Count;
import breakout.report.PlenaryReport.Interlinkage;
import breakout.report.PlenaryReport.Said;
import breakout.report.PlenaryReport.Topic;
import breakout.report.Reading.Cell;
import breakout.report.Reading.Line;
import breakout.report.Reading.Matrix;
import breakout.report.Reading.MatrixRow;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;
import breakout.technology.Technology;

/** Writes what a reader consults: every answer, how the report came about, and which technologies go together. */
record Annexes(PlenaryReport report, Wording wording) {

    private static final String NONE = "–";
    /** Enough that nobody finds another trail that ends so. */
    private static final int SEAL_SHOWN = 16;

    /**
     * Every answer, once, under the first of its technologies; the others point there, as do further points that rest on it.
     */
    List<Section> contributions() {
        Set<Integer> printed = new HashSet<>();
        return report.counts().stream().map(Count::technology)
                .filter(code -> report.points().stream().anyMatch(point -> point.concerns(code)))
                .map(code -> contributions(code, printed)).toList();
    }

    private Section contributions(String code, Set<Integer> printed) {
        Map<Boolean, List<Entry>> here = report.points().stream().filter(point -> point.concerns(code))
                .collect(Collectors.partitioningBy(point -> point.heading().equals(code)));
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Entry> apart = new ArrayList<>(here.get(false));
        List<Line> lines = new ArrayList<>();
        for (Entry point : here.get(true)) {
            List<Said> anew = point.said().stream().filter(said -> !printed.contains(said.number())).toList();
            anew.forEach(said -> printed.add(said.number()));
            if (anew.isEmpty()) {
                apart.add(point);
            } else {
                lines.add(line(point, anew));
            }
        }
        if (!lines.isEmpty()) {
            paragraphs.add(new Paragraph("", "", "", lines));
        }
        if (!apart.isEmpty()) {
            String numbers = numbers(apart.stream().map(Entry::number).distinct());
            paragraphs.add(new Paragraph("", "", wording.say("report:elsewhere", numbers), List.of()));
        }
        int points = here.get(true).size() + here.get(false).size();
        return new Section("annex-" + code, List.of(), wording.say("report:counted", wording.name(code), points), paragraphs);
    }

    private static String numbers(Stream<Integer> answers) {
        return answers.map(number -> "[" + number + "]").collect(Collectors.joining(", "));
    }

    /** @param anew those of its answers that no point before it has had printed */
    private Line line(Entry point, List<Said> anew) {
        List<Line> again = Stream.concat(translation(anew.get(0)), anew.stream().skip(1).flatMap(
                said -> Stream.concat(Stream.of(line(said, remarks(said, ""), List.of())), translation(said)))).toList();
        String others = numbers(point.said().stream().filter(said -> !anew.contains(said)).map(Said::number));
        String remarks = remarks(anew.get(0), wording.kind(anew.get(0).kind()));
        return line(anew.get(0), others.isEmpty() ? remarks : remarks + "; " + wording.say("report:also", others), again);
    }

    private static Line line(Said said, String tail, List<Line> again) {
        return new Line(String.valueOf(said.number()), Quoted.of(said.language(), said.text()), tail, again);
    }

    /** Below what it translates. */
    private Stream<Line> translation(Said said) {
        return interpreter().inFull(said).map(given -> new Line("", given.words(), given.remark(), List.of())).stream();
    }

    private Interpreter interpreter() {
        return new Interpreter(report, wording);
    }

    private String remarks(Said said, String kind) {
        return Stream.of(wording.author(said), kind, said.late() ? wording.say("report:late") : "",
                said.proposed() ? wording.say("report:proposed") : "")
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("; "));
    }

    Section method() {
        var method = report.method();
        List<String> told = new ArrayList<>();
        told.add(wording.say("report:grouping", String.join(", ", method.vocabularies())));
        told.add(wording.say("report:corrected", method.filedByPeople(), method.filedByAuthors()));
        Optional.ofNullable(method.doubtful()).filter(doubtful -> doubtful > 0)
                .ifPresent(doubtful -> told.add(wording.say("report:doubtful", doubtful)));
        Optional.ofNullable(method.checks()).ifPresent(checks -> {
            told.add(wording.say("report:checked", checks.technologies(), checks.kinds(), checks.confirmed()));
            told.add(wording.say("report:settled", checks.merged(), checks.parted()));
        });
        told.add(wording.say("report:merging", report.basis().contributions(), report.basis().points()));
        told.add(wording.say("report:lateArrivals", method.late()));
        Optional.ofNullable(method.dictated()).filter(dictated -> dictated > 0)
                .ifPresent(dictated -> told.add(wording.say("report:dictated", dictated)));
        translated().ifPresent(told::add);
        Optional.ofNullable(method.readBacks()).map(this::readBacks).ifPresent(told::addAll);
        if (method.hidden().isEmpty()) {
            told.add(wording.say("report:allUsed"));
        }
        method.hidden().forEach(hidden -> told.add(wording.say("report:notUsed", hidden.number(), hidden.reason())));
        Optional.ofNullable(method.unread()).ifPresent(
                unread -> told.add(wording.say(report.isDraft() ? "report:unreadYet" : "report:unread", unread)));
        Optional.ofNullable(method.ungrounded()).filter(ungrounded -> ungrounded > 0).ifPresent(
                ungrounded -> told.add(wording.say("report:ungrounded", ungrounded, report.messages().size())));
        told.add(wording.say("report:scale", report.basis().contributors(), scale()));
        method.rounds().forEach(round -> told.add(wording.say("report:round", round.number(), round.question(),
                round.minutes(), wording.words().of(wording.language(), "report:state", round.state()))));
        told.add(wording.words().of(wording.language(), "report:attribution", report.basis().attribution()));
        Optional.ofNullable(report.edition().trail()).filter(trail -> trail.entries() > 0)
                .ifPresent(
                        trail -> told.add(wording.say("report:trail", trail.entries(), trail.seal().substring(0, SEAL_SHOWN))));
        List<Paragraph> numbered = IntStream.range(0, told.size())
                .mapToObj(i -> new Paragraph("B" + (i + 1), "", told.get(i), List.of())).toList();
        return new Section(Reference.METHOD, List.of(), wording.say("report:annexMethod"), numbered);
    }

    /** What each quantifier stands for. */
    private String scale() {
        return Stream.of(Quantifier.values()).filter(each -> each != Quantifier.BROAD || report.tellsReadBacks())
                .map(each -> wording.say("report:scaled",
                        wording.words().of(wording.language(), "report:range", each, each.bounds()), wording.quantified(each)))
                .collect(Collectors.joining("; "));
    }

    /** What became of what was read back; empty where no group had anything to be asked. */
    private List<String> readBacks(ReadBacks told) {
        List<String> said = new ArrayList<>();
        if (told.asked() > 0) {
            said.add(wording.say("report:readBack", told.asked(), told.confirmed(), told.reserved(), told.corrected()));
        }
        if (told.waiting() > 0) {
            said.add(wording.say("report:notReadBack", told.waiting()));
        }
        return said;
    }

    /** How much of what this reader is given was translated; empty where nothing was. */
    private Optional<String> translated() {
        Map<Integer, Translated> translations = new HashMap<>();
        report.points().stream().flatMap(point -> point.said().stream())
                .forEach(said -> interpreter().translation(said).ifPresent(each -> translations.put(said.number(), each)));
        return translations.isEmpty() ? Optional.empty()
                : Optional.of(wording.say("report:translations", translations.size(),
                        translations.values().stream().filter(each -> !each.checked()).count()));
    }

    Matrix matrix() {
        List<String> codes = report.technologies().stream().map(Topic::code).filter(code -> !code.equals(Technology.OTHER))
                .toList();
        return new Matrix(IntStream.range(0, codes.size()).mapToObj(i -> new MatrixRow(i + 1, wording.name(codes.get(i)),
                codes.stream().map(other -> cell(codes.get(i), other)).toList())).toList());
    }

    private Cell cell(String a, String b) {
        if (a.equals(b)) {
            return new Cell(text(report.points().stream().filter(point -> point.concerns(a)).count()), true);
        }
        return new Cell(text(report.interlinkages().stream().filter(pair -> joins(pair, a, b))
                .mapToInt(Interlinkage::points).sum()), false);
    }

    private static boolean joins(Interlinkage pair, String a, String b) {
        return pair.a().equals(a) && pair.b().equals(b) || pair.a().equals(b) && pair.b().equals(a);
    }

    private static String text(long count) {
        return count == 0 ? NONE : String.valueOf(count);
    }
}
