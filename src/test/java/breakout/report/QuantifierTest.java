package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifierTest {

    @ParameterizedTest
    @CsvSource({ "1,60,ONE", "2,60,TWO", "2,2,TWO", "3,60,SOME", "5,60,SOME", "5,6,SOME", "6,60,SEVERAL", "20,60,SEVERAL",
            "21,60,MANY", "30,60,MANY", "31,60,MOST", "6,12,MANY", "7,12,MOST", "12,12,MOST" })
    void saysHowManyAsTheScaleDoes(int contributors, int of, Quantifier said) {
        assertEquals(said, Quantifier.of(contributors, of));
    }
}
