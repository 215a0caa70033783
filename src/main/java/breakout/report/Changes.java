package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.report.PlenaryReport.Said;

/**
 * What a report says otherwise than a former revision of it. A point is the same one as long as an answer is left that it rests
 * on.
 *
 * @param since the former revision
 * @param messagesGone empty for those who may not read what is printed no more
 * @param refiled that are of another question, kind or technology
 * @param recounted behind which there are more or fewer
 * @param quoted what is quoted, and was not; {@code unquoted} likewise
 * @param reserved what the plenary has held otherwise since
 * @param highlights what groups report back
 * @param rephrased what reads otherwise to those who read it in another language than it was written in
 */
record Changes(int since, int revision, State state, Sum before, Sum now, List<String> messagesAdded,
        List<String> messagesGone, List<Point> added, List<Point> gone, List<Change> reworded, List<Change> refiled,
        List<Change> recounted, List<Quotation> quoted, List<Quotation> unquoted, List<Reserved> reserved, Reheard highlights,
        Rephrased rephrased, List<Reheaded> head) {

    /** How much the report rests on; {@code contributors} counts delegations. */
    record Sum(int contributions, int points, int contributors) {

        static Sum of(PlenaryReport report) {
            var basis = report.basis();
            return new Sum(basis.contributions(), basis.points(), basis.contributors());
        }
    }

    /** @param text and {@code language} are null for those who may not read what is printed no more */
    record Point(int number, int question, String kind, List<String> technologies, String language, String text,
            String addressee, int contributions, int contributors) {

        static Point of(Entry entry) {
            var words = entry.words();
            return new Point(entry.number(), entry.question(), entry.kind(), entry.technologies(), words.language(),
                    words.text(), entry.addressee().orElse(null), entry.said().size(), entry.contributors());
        }

        Point without(boolean words) {
            return words ? this
                    : new Point(number, question, kind, technologies, null, null, null, contributions, contributors);
        }

        boolean isWordedAs(Point other) {
            return text.equals(other.text) && String.valueOf(addressee).equals(String.valueOf(other.addressee));
        }

        boolean isFiledAs(Point other) {
            return question == other.question && kind.equals(other.kind) && technologies.equals(other.technologies);
        }

        boolean isCountedAs(Point other) {
            return contributions == other.contributions && contributors == other.contributors;
        }
    }

    record Change(Point before, Point now) {
    }

    /** @param text and {@code language} are null for those who may not read what is printed no more */
    record Quotation(int number, String language, String text) {
    }

    /** Two points that rest on some of the same answers. */
    record Kinship(Entry before, Entry now, int common) {
    }

    /** @param words whether the reader may read what is printed no more: it may have been taken out for its words */
    static Changes of(PlenaryReport before, PlenaryReport now, boolean words) {
        List<Kinship> same = same(before.points(), now.points());
        Set<Entry> left = same.stream().map(Kinship::before).collect(Collectors.toSet());
        Set<Entry> kept = same.stream().map(Kinship::now).collect(Collectors.toSet());
        List<Change> all = same.stream().map(each -> new Change(Point.of(each.before), Point.of(each.now))).toList();
        return new Changes(before.edition().revision(), now.edition().revision(), now.edition().state(), Sum.of(before),
                Sum.of(now), without(now.messages(), before.messages()),
                words ? without(before.messages(), now.messages()) : List.of(),
                now.points().stream().filter(each -> !kept.contains(each)).map(Point::of).toList(),
                before.points().stream().filter(each -> !left.contains(each)).map(each -> Point.of(each).without(words))
                        .toList(),
                unlike(all, Point::isWordedAs, words), unlike(all, Point::isFiledAs, words),
                unlike(all, Point::isCountedAs, words), quoted(now, before, true), quoted(before, now, words),
                now.reservations().stream().filter(each -> !before.reservations().contains(each)).toList(),
                Reheard.of(before, now, words), Rephrased.of(before, now, same, words),
                Reheaded.of(before, now, words));
    }

    private static List<Change> unlike(List<Change> all, BiPredicate<Point, Point> alike, boolean words) {
        return all.stream().filter(each -> !alike.test(each.now, each.before))
                .map(each -> new Change(each.before.without(words), each.now)).toList();
    }

    /** What this one quotes, and that one does not. */
    private static List<Quotation> quoted(PlenaryReport here, PlenaryReport there, boolean words) {
        Set<String> also = quoted(there).map(Changes::key).collect(Collectors.toSet());
        return quoted(here).filter(said -> !also.contains(key(said)))
                .map(said -> new Quotation(said.number(), words ? said.language() : null, words ? said.text() : null))
                .distinct().toList();
    }

    private static Stream<Said> quoted(PlenaryReport report) {
        return report.points().stream().flatMap(point -> point.said().stream()).filter(Said::quoted);
    }

    private static List<String> without(List<String> these, List<String> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }

    /** Each point with the one that has most answers in common with it, the latter once. */
    private static List<Kinship> same(List<Entry> before, List<Entry> now) {
        Map<String, List<Entry>> resting = new HashMap<>();
        before.forEach(
                each -> each.said().forEach(said -> resting.computeIfAbsent(key(said), k -> new ArrayList<>()).add(each)));
        List<Kinship> kin = new ArrayList<>();
        for (Entry each : now) {
            Map<Entry, Integer> common = new LinkedHashMap<>();
            each.said().stream().map(Changes::key).distinct()
                    .forEach(key -> resting.getOrDefault(key, List.of()).forEach(old -> common.merge(old, 1, Integer::sum)));
            common.forEach((old, count) -> kin.add(new Kinship(old, each, count)));
        }
        kin.sort(Comparator.comparingInt((Kinship each) -> -each.common)
                .thenComparing(each -> each.before.number() != each.now.number()));
        Set<Entry> taken = new HashSet<>();
        return kin.stream().filter(each -> !taken.contains(each.before) && !taken.contains(each.now))
                .filter(each -> taken.add(each.before) | taken.add(each.now))
                .sorted(Comparator.comparingInt(each -> each.now.number())).toList();
    }

    /** Its words: while a round runs, its number may yet be dealt anew. */
    static String key(Said said) {
        return said.text();
    }
}
