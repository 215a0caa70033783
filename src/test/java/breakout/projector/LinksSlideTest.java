package breakout.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import breakout.board.Board;
import breakout.board.Board.Interlinkage;

class LinksSlideTest {

    private static final Released ONE = Released.of(List.of(1));

    @Test
    void drawsEveryPairWhereThereAreFew() {
        LinksSlide slide = slide(5, (a, b) -> 1);
        assertEquals(1, slide.threshold());
        assertEquals(10, slide.links().size());
        assertEquals(5, slide.ring().nodes().size());
    }

    @Test
    void drawsTheMostFrequentPairsWhereAllWouldBeATangle() {
        LinksSlide slide = slide(8, (a, b) -> 1 + a % 3);
        assertTrue(slide.links().size() <= 15, slide.links() + "");
        assertTrue(slide.threshold() > 1);
        assertTrue(slide.links().stream().allMatch(link -> link.count() >= slide.threshold()));
    }

    @Test
    void drawsThemAllWhereNoneIsMoreFrequent() {
        assertEquals(28, slide(8, (a, b) -> 2).links().size());
    }

    @Test
    void standsNoMoreThanTwelveOnTheRing() {
        LinksSlide slide = slide(16, (a, b) -> 2);
        assertEquals(12, slide.ring().nodes().size());
        assertEquals(slide.links().size(), slide.ring().lines().size());
    }

    @Test
    void leavesOutWhatIsNamedWithNothing() {
        assertEquals(2, slide(6, (a, b) -> a == 0 && b == 3 ? 4 : 0).ring().nodes().size());
    }

    private static LinksSlide slide(int technologies, IntBinaryOperator answers) {
        List<Board.Row> rows = IntStream.range(0, technologies)
                .mapToObj(i -> new Board.Row("t" + i, "Technology " + i, false, 1, 1, 1, Map.of())).toList();
        var pairs = new ArrayList<Interlinkage>();
        for (int a = 0; a < technologies; a++) {
            for (int b = a + 1; b < technologies; b++) {
                if (answers.applyAsInt(a, b) > 0) {
                    pairs.add(new Interlinkage("t" + a, "t" + b, answers.applyAsInt(a, b)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Interlinkage::answers).reversed());
        return LinksSlide.of(ONE, new Board(rows, pairs, List.of(), 0, 1, 1));
    }
}
