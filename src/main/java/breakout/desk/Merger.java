package breakout.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.answer.Answer;
import breakout.kernel.Language;
import breakout.point.Worded;
import breakout.point.WordedPoint;

/**
 * Two worded points side by side, of which one is to be made; whoever does it says whose words stay.
 *
 * @param answers further answers that it would rest on
 */
record Merger(Side one, Side other, List<Answer> answers) {

    /**
     * One of the two.
     *
     * @param edits how often it had been changed
     * @param number by which the room calls it
     * @param words its own, with those marked in which it differs from the other
     * @param others how it is worded in other languages, likewise
     */
    record Side(UUID id, int edits, int number, Worded worded, List<Piece> words, List<Other> others) {
    }

    /** @param tag of the language */
    record Other(String tag, List<Piece> words) {
    }

    /** @param numbers by which the room calls the answers */
    static Merger of(WordedPoint one, WordedPoint other, List<Answer> answers, Map<UUID, Integer> numbers) {
        Worded first = one.worded();
        Worded second = other.worded();
        var difference = Difference.of(first.text(), second.text());
        List<Other> ofFirst = new ArrayList<>();
        List<Other> ofSecond = new ArrayList<>();
        for (String tag : Stream.of(Language.values()).map(Language::tag).toList()) {
            var worded = Difference.of(first.wordings().all().getOrDefault(tag, ""),
                    second.wordings().all().getOrDefault(tag, ""));
            add(ofFirst, tag, worded.one());
            add(ofSecond, tag, worded.other());
        }
        return new Merger(side(one, difference.one(), ofFirst, numbers), side(other, difference.other(), ofSecond, numbers),
                answers);
    }

    private static void add(List<Other> others, String tag, List<Piece> words) {
        if (!words.isEmpty()) {
            others.add(new Other(tag, words));
        }
    }

    private static Side side(WordedPoint point, List<Piece> words, List<Other> others, Map<UUID, Integer> numbers) {
        return new Side(point.id(), point.edits(),
                point.sources().stream().filter(numbers::containsKey).mapToInt(numbers::get).min().orElse(0),
                point.worded(), words, others);
    }

    /** What stands behind the question mark where it is asked about. */
    public String query() {
        return query(one.id(), other.id(), answers.stream().map(Answer::id).toList());
    }

    static String query(UUID one, UUID other, List<UUID> answers) {
        return "one=" + one + "&other=" + other + answers.stream().map(id -> "&answers=" + id).collect(Collectors.joining());
    }
}
