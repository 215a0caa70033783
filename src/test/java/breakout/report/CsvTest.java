package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uFF1D1", "\uFF0B1",
            "\uFF0D1", "\uFF201" })
    void neverWritesAFormula(String text) {
        assertEquals("\"'" + text + "\"", Csv.cell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "2,000 = many", "e-gate", "كاميرات", "Дронов нет", "🔌", "line\nline" })
    void leavesEverythingElseAsItIs(String text) {
        assertEquals("\"" + text + "\"", Csv.cell(text));
    }

    @Test
    void doublesQuotesAndEndsEachRowAsTheStandardAsks() {
        assertEquals("\uFEFF\"a\",\"say \"\"b\"\"\"\r\n\"c\",\"\"\r\n",
                Csv.of(List.of(List.of("a", "say \"b\""), List.of("c", ""))));
    }
}
