package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import breakout.answer.Answer;
import breakout.point.Suggestion;
import breakout.point.WordedPoint;

/**
 * What is suggested to be one point, with the words marked in which those differ that would be brought together.
 *
 * @param language of {@code words}: those of the point that others would join, else of the answer that the others are most like
 * @param others how those say it that would be brought together with it, the first of them
 * @param merger the two worded points of which one would be made; null where it is not about two
 */
record Offer(Suggestion suggestion, String language, List<Piece> words, List<Version> others, Merger merger) {

    /** More are read one by one, where their numbers lead. */
    private static final int MOST_SHOWN = 6;

    /** How another answer says it, with what it says otherwise marked. */
    record Version(Answer answer, List<Piece> pieces) {
    }

    /** @param numbers by which the room calls the answers */
    static Offer of(Suggestion suggestion, Map<UUID, Integer> numbers) {
        List<WordedPoint> points = suggestion.points();
        if (points.size() > 1) {
            return new Offer(suggestion, null, List.of(), List.of(),
                    Merger.of(points.get(0), points.get(1), suggestion.free(), numbers));
        }
        Answer central = suggestion.words();
        String base = points.isEmpty() ? central.text() : points.get(0).worded().text();
        List<Answer> others = suggestion.free().stream().filter(answer -> !points.isEmpty() || answer != central)
                .limit(MOST_SHOWN).toList();
        // of several, each differs from it in other words
        List<Piece> words = others.size() == 1 ? Difference.of(base, others.get(0).text()).one()
                : List.of(new Piece(base, false));
        return new Offer(suggestion, points.isEmpty() ? central.language() : points.get(0).worded().language(), words,
                others.stream().map(each -> new Version(each, Difference.of(base, each.text()).other())).toList(), null);
    }

    /** By which it is known on the desk. */
    public int number() {
        return suggestion.words().number();
    }

    /** Whether the others would join a point that is worded. */
    public boolean isJoining() {
        return suggestion.points().size() == 1;
    }
}
