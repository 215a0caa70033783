package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.answer.Translated;
import breakout.kernel.Language;
import breakout.report.PlenaryReport.Said;
import breakout.session.Attribution;

/** The contributions as a table, one in a row, in the order of their numbers. */
final class CsvFace {

    private static final List<String> COLUMNS = List.of("number", "question", "kind", "technologies", "language", "group",
            "late", "repeats", "text");
    /** What the plenary holds otherwise than the paragraph that tells this answer's point first. */
    private static final String RESERVATIONS = "reservations";
    /** Whether it is quoted below a point. */
    private static final String QUOTED = "quoted";

    /** Where authors may be told of. */
    private static final String AUTHOR = "author";
    private static final String TRANSLATION = "translation_";
    private static final String UNCHECKED = "unchecked";

    private record Row(Said said, String repeats) {
    }

    private CsvFace() {
    }

    static String of(PlenaryReport report) {
        boolean tells = !report.basis().attribution().equals(Attribution.UNATTRIBUTED.code());
        List<String> languages = Stream.concat(Stream.of(Language.values()).map(Language::tag), Stream.of(report.language()))
                .distinct().toList();
        List<List<String>> rows = new ArrayList<>(List.of(row(COLUMNS, tells ? AUTHOR : null,
                Stream.concat(languages.stream().map(language -> TRANSLATION + language),
                        Stream.of(UNCHECKED, RESERVATIONS, QUOTED))
                        .toList())));
        Set<Integer> told = new HashSet<>();
        Set<Integer> quoted = report.points().stream().flatMap(point -> point.said().stream()).filter(Said::quoted)
                .map(Said::number).collect(Collectors.toSet());
        report.points().stream().flatMap(point -> point.said().stream().map(said -> row(point, said)))
                .sorted(Comparator.comparingInt(row -> row.said().number()))
                // a rapporteur may have made several points of one answer
                .filter(row -> told.add(row.said().number()))
                .map(row -> row(cells(row), tells ? author(row.said().author()) : null,
                        Stream.concat(translations(row.said().translations(), languages).stream(),
                                Stream.of(row.repeats().isEmpty() ? reserved(report, row.said().number()) : "",
                                        String.valueOf(quoted.contains(row.said().number()))))
                                .toList()))
                .forEach(rows::add);
        return Csv.of(rows);
    }

    private static String reserved(PlenaryReport report, Integer point) {
        return report.reservations().stream().filter(each -> point.equals(each.placement().point()))
                // a highlight rests on answers, and is none
                .filter(each -> !each.placement().part().equals(GroupworkWording.PART))
                .map(Reserved::text).collect(Collectors.joining("\n"));
    }

    private static Row row(Entry point, Said said) {
        return new Row(said, said.number() == point.number() ? "" : String.valueOf(point.number()));
    }

    private static String author(PlenaryReport.Author author) {
        return author == null ? ""
                : author.names() != null ? author.names().get(Language.EN.tag())
                        : author.category() != null ? author.category() : author.region();
    }

    /** @param author null where none is told */
    private static List<String> row(List<String> cells, String author, List<String> last) {
        return Stream.of(cells.stream(), Stream.ofNullable(author), last.stream()).flatMap(each -> each).toList();
    }

    /** Into each of these languages, and which of them nobody has checked. */
    private static List<String> translations(List<Translated> translations, List<String> languages) {
        Map<String, String> texts = translations.stream()
                .collect(Collectors.toMap(Translated::language, Translated::text));
        String unchecked = translations.stream().filter(each -> !each.checked()).map(Translated::language)
                .collect(Collectors.joining(" "));
        return Stream.concat(languages.stream().map(language -> texts.getOrDefault(language, "")), Stream.of(unchecked))
                .toList();
    }

    private static List<String> cells(Row row) {
        Said said = row.said();
        return List.of(String.valueOf(said.number()), String.valueOf(said.question()), said.kind(),
                String.join(" ", said.technologies()), said.language(), said.group() == 0 ? "" : String.valueOf(said.group()),
                String.valueOf(said.late()), row.repeats(), said.text());
    }
}
