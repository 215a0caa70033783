package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A line of the head that reads otherwise than in a former revision.
 *
 * @param before null where there was none, and for those who may not read what is printed no more
 * @param now null where there is none any more
 */
record Reheaded(String language, String before, String now) {

    static List<Reheaded> of(PlenaryReport before, PlenaryReport now, boolean words) {
        Map<String, Map<String, String>> was = lines(before);
        Map<String, Map<String, String>> is = lines(now);
        var languages = new TreeSet<>(was.keySet());
        languages.addAll(is.keySet());
        List<Reheaded> otherwise = new ArrayList<>();
        for (String language : languages) {
            Map<String, String> former = was.getOrDefault(language, Map.of());
            Map<String, String> present = is.getOrDefault(language, Map.of());
            var names = new TreeSet<>(former.keySet());
            names.addAll(present.keySet());
            names.stream().filter(name -> !Objects.equals(former.get(name), present.get(name))).forEach(
                    name -> otherwise.add(new Reheaded(language, words ? former.get(name) : null, present.get(name))));
        }
        return otherwise;
    }

    /** Those that there are, by language and name. */
    private static Map<String, Map<String, String>> lines(PlenaryReport report) {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        report.headings().forEach((language, heading) -> lines.put(language, heading.byName()));
        Map<String, String> own = report.header().lines().byName();
        own.put("facilitators", report.header().facilitators());
        lines.put(report.language(), own);
        lines.values().forEach(each -> each.values().removeIf(String::isEmpty));
        return lines;
    }
}
