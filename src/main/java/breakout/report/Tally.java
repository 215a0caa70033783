package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import breakout.report.PlenaryReport.Asked;
import breakout.report.PlenaryReport.Count;
import breakout.report.PlenaryReport.Interlinkage;
import breakout.report.PlenaryReport.Silence;
import breakout.report.PlenaryReport.Topic;
import breakout.technology.Kind;
import breakout.technology.Technology;

/** Counts points. A point that concerns several technologies counts for each of them. */
record Tally(List<Topic> topics, List<Asked> questions, List<Entry> points) {

    List<Count> counts() {
        Stream<Count> most = discussed().map(this::count)
                .sorted(Comparator.comparingInt(Count::points).reversed());
        return Stream.concat(most, Stream.of(Technology.OTHER, PlenaryReport.GENERAL).map(this::count)).toList();
    }

    /** The pairs most often named together first. */
    List<Interlinkage> interlinkages() {
        var pairs = new ArrayList<Interlinkage>();
        List<String> codes = discussed().toList();
        for (int i = 0; i < codes.size(); i++) {
            for (String b : codes.subList(i + 1, codes.size())) {
                String a = codes.get(i);
                int both = (int) points.stream().filter(point -> point.concerns(a) && point.concerns(b)).count();
                if (both > 0) {
                    pairs.add(new Interlinkage(a, b, both));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Interlinkage::points).reversed());
        return pairs;
    }

    /** Where something was said of a technology, the kinds of which nothing was; a cell that is empty is a finding. */
    Silence silence() {
        List<String> spokenOf = discussed().filter(code -> points.stream().anyMatch(point -> point.concerns(code))).toList();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<String> without = spokenOf.stream().filter(code -> points.stream()
                    .noneMatch(point -> point.concerns(code) && point.kind().equals(kind.code()))).toList();
            if (!without.isEmpty()) {
                kinds.put(kind.code(), without);
            }
        }
        return new Silence(discussed().filter(code -> !spokenOf.contains(code)).toList(), kinds);
    }

    private Stream<String> discussed() {
        return topics.stream().map(Topic::code).filter(code -> !code.equals(Technology.OTHER));
    }

    private Count count(String technology) {
        List<Entry> about = points.stream().filter(point -> point.concerns(technology)).toList();
        List<Integer> byQuestion = questions.stream()
                .map(asked -> (int) about.stream().filter(point -> point.question() == asked.number()).count()).toList();
        return new Count(technology, byQuestion, about.size());
    }
}
