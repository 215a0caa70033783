package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {

    private static final Meanings MEANINGS = Meanings.shipped();

    @ParameterizedTest
    @CsvSource({ "EN, expensive, ~costly", "EN, procuring, ~buy", "FR, coûteux, ~costly", "ES, comprando, ~buy",
            "AR, وبالميزانية, ~money", "AR, للمفتشين, ~staff", "RU, закупок, ~buy", "RU, сотрудниками, ~staff" })
    void knowsTheWordsForAThingInEachLanguage(Tongue tongue, String word, String thing) {
        assertTrue(meanings(tongue, word).contains(thing), () -> meanings(tongue, word).toString());
    }

    @Test
    void takesTiedWordsForOne() {
        List<Word> words = Tongue.FR.words("un feu vert du préfet");
        assertEquals(2, MEANINGS.of(words, 1, Tongue.FR).words());
        assertEquals(Set.of("~allow"), MEANINGS.of(words, 1, Tongue.FR).meanings());
    }

    @Test
    void tellsOppositesAndBrothersApart() {
        assertTrue(contrast("~allow", "~ban"));
        assertTrue(contrast("~truck", "~ship"));
        assertFalse(contrast("~ban", "~ban"));
        assertFalse(contrast("~truck", "~ban"));
    }

    private static Set<String> meanings(Tongue tongue, String word) {
        return MEANINGS.of(tongue.words(word), 0, tongue).meanings();
    }

    private static boolean contrast(String one, String other) {
        return MEANINGS.contrasting(Set.of(one)).contains(other);
    }
}
