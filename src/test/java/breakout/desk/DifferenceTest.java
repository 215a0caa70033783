package breakout.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Drones watch the coast.|Drones watch the green border|Drones watch the [coast.]|Drones watch the [green border]",
            "We use AI|we use AI, too|We use AI|we use AI, [too]",
            "الطائرات المسيرة تراقب الساحل|الطائرات المسيرة لا تراقب الساحل|الطائرات المسيرة تراقب الساحل|الطائرات المسيرة [لا] تراقب الساحل",
            "Дроны|Роботы|[Дроны]|[Роботы]" })
    void marksTheWordsThatDiffer(String one, String other, String left, String right) {
        var difference = Difference.of(one, other);
        assertEquals(left, written(difference.one()));
        assertEquals(right, written(difference.other()));
    }

    @Test
    void losesNothingOfEither() {
        String one = "First 👩‍✈️ line\nand — second";
        var difference = Difference.of(one, "");
        assertEquals(one, difference.one().stream().map(Piece::text).collect(Collectors.joining()));
        assertEquals(List.of(), difference.other());
    }

    private static String written(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.matched() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
