package breakout.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import breakout.answer.Answer;
import breakout.answer.Backing;
import breakout.technology.Kind;
import breakout.technology.Technology;

/**
 * Technologies by kinds, with empty cells. Delegations are counted by the voices behind the answers, each once.
 *
 * @param technologies a row each, in the session's order, then the other technologies
 * @param interlinkages pairs named in one answer, the most frequent first
 * @param triples likewise, of three
 * @param general how many answers speak of no technology
 * @param answers how many answers were counted
 * @param delegations how many delegations wrote them, or said that they are true for them too
 */
public record Board(List<Row> technologies, List<Interlinkage> interlinkages, List<Triple> triples, int general, int answers,
        int delegations) {

    private static final int DARKEST = 5;

    /** A technology; {@code kinds} has a cell for every kind, by its code. */
    public record Row(String code, String name, boolean dealtWithBefore, int answers, int delegations, int groups,
            Map<String, Integer> kinds) {

        public int of(Kind kind) {
            return kinds.get(kind.code());
        }
    }

    /** Two technologies and how many answers name both. */
    public record Interlinkage(String a, String b, int answers) {
    }

    /** Three technologies and how many answers name all of them. */
    public record Triple(String a, String b, String c, int answers) {
    }

    /** What a row is headed with. */
    public record Heading(String code, String name, boolean dealtWithBefore) {
    }

    public static Board of(List<Heading> headings, List<Answer> answers, Backing backing) {
        return new Board(headings.stream().map(heading -> row(heading, answers, backing)).toList(),
                interlinkages(headings, answers), triples(headings, answers),
                (int) answers.stream().filter(answer -> answer.technologies().isEmpty()).count(), answers.size(),
                backing.delegations(answers));
    }

    /** The largest count of a cell, for shading; at least 1. */
    public int largestCell() {
        return technologies.stream().flatMap(row -> row.kinds().values().stream()).max(Comparator.naturalOrder())
                .filter(largest -> largest > 0).orElse(1);
    }

    /** How dark a cell is drawn: 0 where it is empty, up to {@value #DARKEST} for the largest. */
    public int shade(int count) {
        return count == 0 ? 0 : (DARKEST * count + largestCell() - 1) / largestCell();
    }

    private static Row row(Heading heading, List<Answer> all, Backing backing) {
        List<Answer> about = all.stream().filter(speaksOf(heading.code())).toList();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.code(), (int) about.stream().filter(answer -> answer.kind() == kind).count());
        }
        int groups = (int) about.stream().map(answer -> answer.origin().groupNumber()).distinct().count();
        return new Row(heading.code(), heading.name(), heading.dealtWithBefore(), about.size(), backing.delegations(about),
                groups,
                kinds);
    }

    private static List<Interlinkage> interlinkages(List<Heading> headings, List<Answer> answers) {
        List<String> codes = headings.stream().map(Heading::code).filter(code -> !code.equals(Technology.OTHER)).toList();
        return codes.stream()
                .flatMap(a -> codes.stream().skip(codes.indexOf(a) + 1L).map(b -> new Interlinkage(a, b,
                        (int) answers.stream().filter(speaksOf(a).and(speaksOf(b))).count())))
                .filter(pair -> pair.answers() > 0).sorted(Comparator.comparingInt(Interlinkage::answers).reversed()).toList();
    }

    private static List<Triple> triples(List<Heading> headings, List<Answer> answers) {
        List<String> codes = headings.stream().map(Heading::code).filter(code -> !code.equals(Technology.OTHER)).toList();
        Map<List<String>, Integer> counted = new LinkedHashMap<>();
        for (Answer answer : answers) {
            List<String> named = codes.stream().filter(answer.technologies()::contains).toList();
            for (int a = 0; a < named.size(); a++) {
                for (int b = a + 1; b < named.size(); b++) {
                    for (String c : named.subList(b + 1, named.size())) {
                        counted.merge(List.of(named.get(a), named.get(b), c), 1, Integer::sum);
                    }
                }
            }
        }
        return counted.entrySet().stream()
                .map(each -> new Triple(each.getKey().get(0), each.getKey().get(1), each.getKey().get(2), each.getValue()))
                .sorted(Comparator.comparingInt(Triple::answers).reversed().thenComparing(each -> codes.indexOf(each.a()))
                        .thenComparing(each -> codes.indexOf(each.b())).thenComparing(each -> codes.indexOf(each.c())))
                .toList();
    }

    private static Predicate<Answer> speaksOf(String technology) {
        return answer -> answer.technologies().contains(technology);
    }
}
