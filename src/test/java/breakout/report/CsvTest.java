package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tone", "\rone", "\none", " =1", "\uFF1D1", "\uFF0B1",
            "\uFF0D1", "\uFF201" })
    void neverWritesAFormula(String text) {
        assertEquals("\"'" + text + "\"", Csv.cell(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "x;=1|x;'=1", "x; =1|x;' =1", "x;\"=1\"|x;'\"\"=1\"\"",
            "a; b;-1;@c|a; b;'-1;'@c", "seals;\uFF1D1|seals;'\uFF1D1" })
    void neverWritesAFormulaWhereCellsArePartedBySemicolons(String text, String written) {
        assertEquals("\"" + written + "\"", Csv.cell(text));
    }

    @Test
    void neverWritesAFormulaBelowOrBehindATab() {
        assertEquals("\"gates\n'=1\r\n'-2\"", Csv.cell("gates\n=1\r\n-2"));
        assertEquals("\"gates\t'=1\"", Csv.cell("gates\t=1"));
        assertEquals("\"'\t'=1\"", Csv.cell("\t=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "one; two - three", "a;b", "2,000 = many", "e-gate", "كاميرات", "Дронов нет", "🔌",
            "line\nline" })
    void leavesEverythingElseAsItIs(String text) {
        assertEquals("\"" + text + "\"", Csv.cell(text));
    }

    @Test
    void doublesQuotesAndEndsEachRowAsTheStandardAsks() {
        assertEquals("\uFEFF\"a\",\"say \"\"b\"\"\"\r\n\"c\",\"\"\r\n",
                Csv.of(List.of(List.of("a", "say \"b\""), List.of("c", ""))));
    }
}
