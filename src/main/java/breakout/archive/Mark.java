package breakout.archive;

import java.time.Instant;
import java.util.List;

import breakout.highlight.Highlight;
import breakout.highlight.Opinion;
import breakout.highlight.Verdict;

/**
 * A highlight of a group, with what was said of it as it was read back.
 *
 * @param number what the file calls it by
 * @param askedUntil when its group had been asked; null for one that was not asked, or still was
 * @param alike the number of the highlight that it says again by hand, its own where it stands apart by hand; null leaves it to
 *        the
 *        words
 * @param sources the numbers of the answers it rests on
 */
record Mark(int number, int group, int round, int question, String kind, String text, String language, int place, int edits,
        Instant askedUntil, Integer alike, List<String> technologies, List<Integer> sources, List<Word> verdicts) {

    static final int MOST_EDITS = 10_000_000;
    private static final int LAST_PLACE = 1_000_000;
    private static final int MOST_VERDICTS = 10_000;

    /**
     * What a seat said.
     *
     * @param verdict confirm, correct or reservation; {@code text} and {@code language} are null for the first
     * @param delegation whose it is, sealed
     */
    record Word(String verdict, String text, String language, String delegation) {
    }

    Mark checked(Spot spot, Scope scope) {
        scope.knowHighlight(spot.at("number"), number);
        spot.at("number").demand(spot.path().endsWith("." + (number - 1)), "archive_order");
        scope.group(spot.at("group"), group);
        scope.ranRound(spot.at("round"), round);
        scope.question(spot.at("question"), question);
        spot.at("kind").given(Kinds.read(spot.at("kind"), kind));
        spot.at("edits").number(edits, 0, MOST_EDITS);
        spot.at("place").number(place, 0, LAST_PLACE);
        if (alike != null) {
            spot.at("alike").number(alike, 1, scope.highlights());
        }
        return new Mark(number, group, round, question, kind, spot.at("text").text(text, Highlight.LONGEST_TEXT),
                spot.at("language").language(language), place, edits, spot.at("askedUntil").past(askedUntil, scope.latest()),
                alike, scope.technologies(spot.at("technologies"), technologies),
                scope.sources(spot.at("sources"), sources),
                spot.at("verdicts").each(verdicts, MOST_VERDICTS, Mark::checked));
    }

    private static Word checked(Spot spot, Word word) {
        Opinion opinion = spot.at("verdict").given(spot.at("verdict").constant(Opinion.class, word.verdict()));
        if (opinion == Opinion.CONFIRM) {
            return new Word(word.verdict(), null, null, word.delegation());
        }
        return new Word(word.verdict(), spot.at("text").text(word.text(), Verdict.LONGEST_TEXT),
                spot.at("language").language(word.language()), word.delegation());
    }
}
