package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import breakout.Corpus;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "Цепочка согласований длиннее самой дороги.", "أجهزة تتبع على صهاريج الوقود",
            "- gauges\n- one UAV\tloan",
            "face gates 🔌 👩🏽‍✈️", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "می‌خواهم" })
    void keepsWhatPeopleWrite(String text) {
        assertEquals(text, PlainText.required("text", text, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nul\0", "escape\u001b[2J", "lone \uD800", "lone \uDC00 low", "next\u0085line",
            "not a character \uFFFE", "bell\u0007" })
    void refusesWhatCannotBePrinted(String text) {
        assertEquals("text_unprintable", assertThrows(Refusal.class, () -> PlainText.required("text", text, 100)).key());
    }

    @Test
    void dropsWhatTurnsOrHidesText() {
        assertEquals("invoice.exe", PlainText.required("text", "\u202Einvoice\u2066.exe\u200B\uFEFF", 100));
    }

    @Test
    void countsLengthInCodePointsAndSaysBothNumbers() {
        assertEquals("🚢".repeat(10), PlainText.required("text", "🚢".repeat(10), 10));
        Refusal refusal = assertThrows(Refusal.class, () -> PlainText.required("text", "🚢".repeat(11), 10));
        assertEquals(List.of(10, 11), refusal.arguments());
        assertEquals("text", refusal.violations().get(0).field());
    }

    @Test
    void leavesFourMarksOnALetter() {
        String tower = "\u0332\u0325\u0329\u032A\u0317";
        assertEquals("z" + tower.substring(0, 4) + "a", PlainText.required("text", "z" + tower + "a", 100));
        assertEquals("z" + tower.substring(0, 4) + "\u200D", PlainText.required("text",
                "z" + tower.substring(0, 4) + "\u200D" + tower, 100), "a joiner lets nobody build on");
        assertEquals("z" + tower.substring(0, 4), PlainText.required("text", "z" + tower.repeat(2_000), 5));
    }

    /** Fonts pile up what follows a letter of Thai or Lao; and nobody writes the same mark five times. */
    @Test
    void leavesFourMarksOnALetterInEveryScript() {
        assertEquals("\u0E01\u0E34\u0E49\u0E4A\u0E4B\u0E02",
                PlainText.required("text", "\u0E01\u0E34\u0E49\u0E4A\u0E4B\u0E48\u0E47\u0E02", 100));
        for (String letter : List.of("\u0E2A\u0E47", "\u0915\u0941", "\u05D0\u05B8", "\u0627\u0651")) {
            String mark = letter.substring(1);
            assertEquals(letter + mark.repeat(3), PlainText.required("text", letter + mark.repeat(19), 100));
            assertEquals(letter + mark.repeat(3),
                    PlainText.required("text", letter + ("\u200D" + mark).repeat(19), 100).replace("\u200D", ""));
        }
    }

    @Test
    void hidesNothingInMarksThatSelectHowASignLooks() {
        assertEquals("\u2764\uFE0F\u200D\uD83D\uDD25 1\uFE0F\u20E3",
                PlainText.required("text", "\u2764\uFE0F\u200D\uD83D\uDD25 1\uFE0F\u20E3", 100));
        assertEquals("x\uFE00y", PlainText.required("text", "x\uFE00\uFE01\uDB40\uDD10\uDB40\uDD11y", 100));
    }

    /** A Tibetan stack, the fourth word of Genesis as it is sung, Vietnamese. */
    @Test
    void leavesWhatPeopleWriteAsItIs() {
        for (String text : List.of("\u0F40\u0FB5\u0FA8\u0FB3\u0FBA\u0FB2\u0FBC\u0F83",
                "\u05D4\u05B7\u05E9\u05BC\u05C1\u05B8\u05DE\u05B7\u0596\u05D9\u05B4\u05DD", "ng\u01B0\u1EDDi Vi\u1EC7t")) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            assertEquals(composed, PlainText.required("text", text, 100));
        }
    }

    /** As promised: fewer were forgotten, and no case stands twice. */
    @Test
    void isTriedWithAsManyCasesAsArePromised() {
        Map.of("xss", 80, "ssti", 15, "csv", 40, "docx", 40, "unicode", 120, "log", 10).forEach((file, fewest) -> {
            List<String> cases = Corpus.of(file);
            assertTrue(cases.size() >= fewest, () -> file + " has " + cases.size());
            assertEquals(cases.size(), Set.copyOf(cases).size(), file);
        });
    }

    @Test
    void refusesWhateverIsHostileOrTakesItHarmless() {
        for (String text : Corpus.all()) {
            try {
                String taken = PlainText.optional("text", text, Integer.MAX_VALUE);
                assertEquals(taken, PlainText.optional("text", taken, Integer.MAX_VALUE), "stored again, it is the same");
                assertFalse(Corpus.HARMFUL.matcher(taken).find(), taken);
            } catch (Refusal refusal) {
                assertEquals("text_unprintable", refusal.key(), text);
                assertEquals(List.of(), refusal.arguments(), "nothing of it is told");
            }
        }
    }

    @Test
    void refusesNothingButBlanks() {
        assertEquals("text_empty", assertThrows(Refusal.class, () -> PlainText.required("text", " \n\t ", 10)).key());
        assertEquals("text_empty", assertThrows(Refusal.class, () -> PlainText.required("text", null, 10)).key());
    }

    @Test
    void storesOneFormOfEachLetter() {
        assertEquals("caf\u00e9", PlainText.required("text", "cafe\u0301", 10));
    }

    @Test
    void makesOneLineOfALine() {
        assertEquals("Côte d’Ivoire", PlainText.line("delegation", "  Côte \r\n d’Ivoire\t", 50));
    }
}
