package breakout.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.answer.Translated;
import breakout.report.PlenaryReport.Said;

/**
 * What reads otherwise than in a former revision to those who read it in another language than it was written in: of messages,
 * points and answers that are printed in both. What is new, or gone, is so in every language.
 *
 * @param messages by their place, from 1
 * @param points by their numbers
 * @param quotations translations of what is quoted, or printed as a point, by the numbers of the answers
 */
record Rephrased(List<Phrase> messages, List<Phrase> points, List<Phrase> quotations) {

    /**
     * @param before null where it did not read so, and for those who may not read what is printed no more
     * @param now null where it reads so no more
     * @param checked whether somebody has said that this translation is right; null for what was worded and not translated
     */
    record Phrase(int number, String language, String before, String now, Boolean checked) {

        private Phrase without(boolean words) {
            return words ? this : new Phrase(number, language, null, now, checked);
        }
    }

    /** @param same the points that are printed in both */
    static Rephrased of(PlenaryReport before, PlenaryReport now, List<Changes.Kinship> same, boolean words) {
        return new Rephrased(without(messages(before, now), words),
                without(same.stream()
                        .flatMap(each -> worded(each.now().number(), wordings(each.before()), wordings(each.now()))),
                        words),
                without(quotations(before, now), words));
    }

    private static List<Phrase> without(Stream<Phrase> phrases, boolean words) {
        return phrases.map(each -> each.without(words)).toList();
    }

    private static Stream<Phrase> messages(PlenaryReport before, PlenaryReport now) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < now.messages().size(); i++) {
            int was = before.messages().indexOf(now.messages().get(i));
            if (was >= 0) {
                worded(i + 1, before.messageWordings().get(was), now.messageWordings().get(i)).forEach(phrases::add);
            }
        }
        return phrases.stream();
    }

    private static Map<String, String> wordings(Entry point) {
        return point.worded() == null ? Map.of() : point.worded().wordings();
    }

    private static Stream<Phrase> worded(int number, Map<String, String> before, Map<String, String> now) {
        return languages(before, now).filter(each -> !Objects.equals(before.get(each), now.get(each)))
                .map(each -> new Phrase(number, each, before.get(each), now.get(each), null));
    }

    private static Stream<Phrase> quotations(PlenaryReport before, PlenaryReport now) {
        Map<String, Said> former = new HashMap<>();
        printed(before).forEach(said -> former.putIfAbsent(Changes.key(said), said));
        return printed(now).filter(said -> former.containsKey(Changes.key(said)))
                .flatMap(said -> translated(former.get(Changes.key(said)), said)).distinct();
    }

    /** Of the two pages; Annex A prints each answer. */
    private static Stream<Said> printed(PlenaryReport report) {
        return report.points().stream().flatMap(point -> point.said().stream()
                .filter(said -> said.quoted() || point.worded() == null && said.equals(point.first())));
    }

    private static Stream<Phrase> translated(Said before, Said now) {
        Map<String, Translated> was = translations(before);
        Map<String, Translated> is = translations(now);
        return languages(was, is).filter(each -> !Objects.equals(was.get(each), is.get(each))).map(
                each -> new Phrase(now.number(), each, text(was.get(each)), text(is.get(each)),
                        is.containsKey(each) ? is.get(each).checked() : null));
    }

    private static String text(Translated translation) {
        return translation == null ? null : translation.text();
    }

    private static Map<String, Translated> translations(Said said) {
        return said.translations().stream().collect(Collectors.toMap(Translated::language, each -> each, (one, other) -> one));
    }

    private static Stream<String> languages(Map<String, ?> before, Map<String, ?> now) {
        var languages = new TreeSet<>(before.keySet());
        languages.addAll(now.keySet());
        return languages.stream();
    }
}
