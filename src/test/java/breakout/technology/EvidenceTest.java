package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that are shown as a reason stand in the answer as its author typed it, where they are said to stand. */
class EvidenceTest {

    /** Two of them take two places each, and one stands for a whole family. */
    private static final String EMOJI = "🚢 👨‍👩‍👧 vu\u0301 ";

    static Stream<Labelled> answers() {
        return Stream.of("tune", "own", "sample").flatMap(set -> Labelled.in("answers-" + set + ".jsonl").stream());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void standsWhereItIsSaidToStand(Labelled answer) {
        for (String text : List.of(answer.text(), EMOJI + answer.text(), answer.text().replace(" ", " 🚁 ").strip(),
                Normalizer.normalize(answer.text(), Normalizer.Form.NFD), vowelled(answer.text()))) {
            Shelves.READER.read(text, answer.lang()).namings().stream().flatMap(naming -> naming.evidence().stream())
                    .forEach(each -> assertStands(each, text));
        }
    }

    @Test
    void isTheSameWordsBehindAnEmojiInEveryLanguage() {
        answers().forEach(answer -> assertEquals(words(answer.text(), answer.lang()),
                words(EMOJI + answer.text(), answer.lang()), answer.text()));
    }

    private static void assertStands(Evidence evidence, String text) {
        assertEquals(text.substring(evidence.start(), evidence.end()), evidence.words(), text);
        assertEquals(evidence.words().strip(), evidence.words(), text);
        assertTrue(evidence.words().codePoints().anyMatch(Character::isLetterOrDigit), text);
        assertTrue(isBoundary(text, evidence.start()) && isBoundary(text, evidence.end()),
                () -> "“" + evidence.words() + "” is cut within a letter of: " + text);
    }

    /** Neither within a pair of surrogates, nor between a letter and its accent. */
    private static boolean isBoundary(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        int type = Character.getType(text.codePointAt(at));
        return !Character.isLowSurrogate(text.charAt(at)) && type != Character.NON_SPACING_MARK;
    }

    /** Arabic as a careful hand writes it: with a short vowel behind each letter. */
    private static String vowelled(String text) {
        return text.replaceAll("(?<=[\\u0621-\\u063a\\u0641-\\u064a])(?=[\\u0621-\\u063a\\u0641-\\u064a])", "\u064e");
    }

    private static List<String> words(String text, String language) {
        return Shelves.READER.read(text, language).namings().stream().flatMap(naming -> naming.evidence().stream())
                .map(Evidence::words).toList();
    }
}
