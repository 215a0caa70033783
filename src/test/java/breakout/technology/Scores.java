package breakout.technology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How well a set of labelled answers is filed, by the advice on scoring: the eight codes first, the rest apart. */
final class Scores {

    /** Right, false and missed. */
    static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        void count(boolean wanted, boolean given) {
            right += wanted && given ? 1 : 0;
            wrong += !wanted && given ? 1 : 0;
            missed += wanted && !given ? 1 : 0;
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "F1 %.3f (right %d, false %d, missed %d)".formatted(f1(), right, wrong, missed);
        }
    }

    final Tally eight = new Tally();
    final Tally pairs = new Tally();
    private final Tally other = new Tally();
    private final Map<String, Tally> byCode = new LinkedHashMap<>();
    private final Map<String, Tally> byLanguage = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int answers;
    private int exact;
    private int without;
    private int alarms;
    private int kinds;

    static Scores of(List<Labelled> answers, Reader reader, KindSuggestion kinds) {
        var scores = new Scores();
        var said = new ArrayList<Repeats.Said>();
        for (Labelled answer : answers) {
            Filing filing = reader.read(answer.text(), answer.lang());
            scores.filed(answer, filing);
            scores.suggested(answer, kinds.suggest(answer.text(), answer.lang(), answer.question()));
            said.add(new Repeats.Said(answer.question(), answer.text(), answer.lang(), null, filing.technologies()));
        }
        scores.repeated(answers, new Repeats(reader).among(said));
        return scores;
    }

    double exactSets() {
        return (double) exact / answers;
    }

    double weakestLanguage() {
        return byLanguage.values().stream().mapToDouble(Tally::f1).min().orElse(1);
    }

    double kindAccuracy() {
        return (double) kinds / answers;
    }

    double falseAlarms() {
        return without == 0 ? 0 : (double) alarms / without;
    }

    private void filed(Labelled answer, Filing filing) {
        Set<String> wanted = eight(answer.technologies());
        Set<String> given = eight(filing.technologies());
        for (Technology technology : Shelves.READER.vocabulary().technologies()) {
            String code = technology.code();
            boolean isWanted = answer.technologies().contains(code);
            boolean isGiven = filing.technologies().contains(code);
            if (code.equals(Technology.OTHER)) {
                other.count(isWanted, isGiven);
            } else {
                List.of(eight, byCode.computeIfAbsent(code, c -> new Tally()),
                        byLanguage.computeIfAbsent(answer.lang(), l -> new Tally()))
                        .forEach(tally -> tally.count(isWanted, isGiven));
            }
        }
        answers++;
        exact += wanted.equals(given) ? 1 : 0;
        if (answer.technologies().isEmpty()) {
            without++;
            alarms += filing.namings().isEmpty() ? 0 : 1;
        }
        if (!answer.technologies().equals(filing.technologies())) {
            misses.add(answer.id() + " wants " + new TreeSet<>(answer.technologies()) + ", got " + filing.namings()
                    + ": " + answer.text());
        }
    }

    private void suggested(Labelled answer, Kind kind) {
        boolean right = kind.code().equals(answer.kind());
        kinds += right ? 1 : 0;
        if (!right) {
            misses.add(answer.id() + " is a " + answer.kind() + ", taken for " + kind.code() + ": " + answer.text());
        }
    }

    @FunctionalInterface
    interface PairLook {
        void at(Labelled one, Labelled two, boolean wanted, boolean given);
    }

    /** By cluster, not by pointer; pairs across languages are not expected of it. */
    static void eachPair(List<Labelled> answers, List<OptionalInt> found, PairLook look) {
        for (int later = 0; later < answers.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Labelled one = answers.get(earlier);
                Labelled two = answers.get(later);
                look.at(one, two, one.lang().equals(two.lang()) && one.root().equals(two.root()),
                        found.get(earlier).orElse(earlier) == found.get(later).orElse(later));
            }
        }
    }

    private void repeated(List<Labelled> answers, List<OptionalInt> found) {
        eachPair(answers, found, (one, two, wanted, given) -> {
            pairs.count(wanted, given);
            if (wanted != given) {
                misses.add((wanted ? "repeats, not seen: " : "does not repeat: ") + one.text() + " | " + two.text());
            }
        });
    }

    private static Set<String> eight(Set<String> codes) {
        var eight = new HashSet<>(codes);
        eight.remove(Technology.OTHER);
        return eight;
    }

    String report(String title) {
        var lines = new StringBuilder(title).append(": ").append(answers).append(" answers\n");
        lines.append("  eight codes   ").append(eight).append("\n");
        lines.append("  exact sets    %.3f%n".formatted(exactSets()));
        lines.append("  false alarms  %d of %d answers without technology%n".formatted(alarms, without));
        lines.append("  other         ").append(other).append("\n");
        byCode.forEach((code, tally) -> lines.append("  %-13s ".formatted(code)).append(tally).append("\n"));
        byLanguage.forEach((language, tally) -> lines.append("  %-13s ".formatted(language)).append(tally).append("\n"));
        lines.append("  kinds         %.3f%n".formatted(kindAccuracy()));
        lines.append(
                "  repeats       precision %.3f, recall %.3f%n".formatted(pairs.precision(), pairs.recall()));
        misses.forEach(miss -> lines.append("    ").append(miss).append("\n"));
        return lines.toString();
    }
}
