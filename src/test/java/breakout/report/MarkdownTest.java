package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = { "a|b ¦ a\\|b", "*bold* _it_ `c` ¦ \\*bold\\* \\_it\\_ \\`c\\`",
            "<script>x</script> ¦ \\<script\\>x\\</script\\>", "[a](b) ![c](d) ¦ \\[a\\](b) !\\[c\\](d)", "# a ¦ \\# a",
            "- a - b ¦ \\- a - b", "1. a 2. b ¦ 1\\. a 2. b", "1) a ¦ 1\\) a", "=== ¦ \\===", "AT&T &lt; ¦ AT&amp;T &amp;lt;",
            "see https://x.org ¦ see https\\://x.org", "a\\b ¦ a\\\\b", "e-gate in 2017 ¦ e-gate in 2017" })
    void showsTextAsItWasWritten(String text, String marked) {
        assertEquals(marked, Markdown.text(text));
    }

    @Test
    void keepsAnAnswerOfManyLinesInItsLine() {
        assertEquals("a / - b / c", Markdown.text("a\n- b\n\n  c\n"));
    }
}
