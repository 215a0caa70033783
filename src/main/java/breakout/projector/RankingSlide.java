package breakout.projector;

import java.util.Comparator;
import java.util.List;

import breakout.board.Board;
import breakout.technology.Technology;

/**
 * Technologies by how many delegations named them, each delegation counted once.
 *
 * @param more how many technologies are left out
 */
record RankingSlide(Released of, List<Bar> bars, int more) implements Picture {

    /** As many as stand under each other in type that the last row reads. */
    private static final int MOST_BARS = 10;
    private static final int WHOLE = 100;

    /** @param length in hundredths of the longest */
    record Bar(String name, int delegations, int length) {
    }

    static RankingSlide of(Released of, Board board) {
        int longest = Math.max(1, board.technologies().stream().mapToInt(Board.Row::delegations).max().orElse(1));
        List<Bar> bars = board.technologies().stream().sorted(Comparator
                .comparing((Board.Row row) -> row.code().equals(Technology.OTHER))
                .thenComparing(Comparator.comparingInt(Board.Row::delegations).reversed())
                .thenComparing(Comparator.comparingInt(Board.Row::answers).reversed()))
                .map(row -> new Bar(row.name(), row.delegations(), WHOLE * row.delegations() / longest))
                .toList();
        return new RankingSlide(of, bars.stream().limit(MOST_BARS).toList(), Math.max(0, bars.size() - MOST_BARS));
    }
}
