package breakout.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence whose writer has named in square brackets the answers that it rests on: "Sensors feed models [4, 7]."
 *
 * @param text without them
 */
record Naming(String text, List<Integer> answers) {

    private static final Pattern NUMBERS = Pattern.compile("\\s*\\[\\s*(\\d{1,6}(?:\\s*[,;]\\s*\\d{1,6})*)\\s*]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** @param printed what can be named: brackets around anything else are words like any other */
    static Naming of(String typed, Set<Integer> printed) {
        List<Integer> named = NUMBERS.matcher(typed).results().map(Naming::numbers).flatMap(List::stream)
                .filter(printed::contains).distinct().toList();
        String text = NUMBERS.matcher(typed).replaceAll(
                found -> numbers(found).stream().anyMatch(printed::contains) ? "" : Matcher.quoteReplacement(found.group()));
        // a sentence of nothing else is left as it was typed
        return text.isBlank() ? new Naming(typed, named) : new Naming(text.strip(), named);
    }

    /** The same, naming the same by these numbers; what is not among them keeps its own. */
    static String renamed(String typed, Map<Integer, Integer> numbers) {
        return NUMBERS.matcher(typed).replaceAll(found -> NUMBER.matcher(found.group()).replaceAll(number -> {
            Integer named = Integer.valueOf(number.group());
            return numbers.getOrDefault(named, named).toString();
        }));
    }

    /** Whether something is named by a number at all. */
    static boolean names(String typed) {
        return NUMBERS.matcher(typed).find();
    }

    private static List<Integer> numbers(MatchResult found) {
        return Stream.of(found.group(1).split("[,;]")).map(String::strip).map(Integer::valueOf).toList();
    }
}
