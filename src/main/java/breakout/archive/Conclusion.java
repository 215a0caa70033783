package breakout.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import breakout.kernel.Language;
import breakout.point.Worded;
import breakout.technology.Kind;

/**
 * A point as a rapporteur worded it.
 *
 * @param addressee null where nobody is named
 * @param place in its part of the report, from 1; null where it stands as its support has it
 * @param wordings in other languages, by tag
 * @param sources the numbers of the answers it rests on, and {@code quoted} of those that are printed below it
 */
record Conclusion(int question, String kind, String text, String language, String addressee, Integer place, int edits,
        Map<String, String> wordings, List<String> technologies, List<Integer> sources, List<Integer> quoted) {

    private static final int MOST_QUOTATIONS = 2;
    private static final int LAST_PLACE = 10_000;

    Conclusion checked(Spot spot, Scope scope) {
        scope.question(spot.at("question"), question);
        Kind read = spot.at("kind").given(Kinds.read(spot.at("kind"), kind));
        String who = spot.at("addressee").line(addressee, Worded.LONGEST_ADDRESSEE);
        spot.at("addressee").demand(who.isEmpty() || read == Kind.RECOMMENDATION, "addressee_of_recommendation");
        if (place != null) {
            spot.at("place").number(place, 1, LAST_PLACE);
        }
        spot.at("edits").number(edits, 0, Mark.MOST_EDITS);
        String spoken = spot.at("language").language(language);
        List<Integer> rests = scope.sources(spot.at("sources"), sources);
        List<Integer> below = spot.at("quoted").each(quoted, MOST_QUOTATIONS, (at, number) -> {
            at.demand(rests.contains(number), "quoted_no_source");
            return number;
        });
        return new Conclusion(question, kind, spot.at("text").text(text, Worded.LONGEST_TEXT), spoken,
                who.isEmpty() ? null : who, place, edits,
                wordings(spot.at("wordings"), wordings, spoken, Worded.LONGEST_TEXT),
                scope.technologies(spot.at("technologies"), technologies), rests, below);
    }

    /** Those in languages that a report is printed in, and not in its own. */
    static Map<String, String> wordings(Spot spot, Map<String, String> given, String own, int longest) {
        Map<String, String> read = new TreeMap<>();
        (given == null ? Map.<String, String> of() : given).forEach((tag, text) -> {
            Language language = Language.of(tag).filter(each -> each.tag().equals(tag))
                    .orElseThrow(() -> spot.wrong("wording_language"));
            spot.demand(!language.is(own), "wording_of_itself");
            read.put(tag, spot.at(tag).text(text, longest));
        });
        return read;
    }
}
