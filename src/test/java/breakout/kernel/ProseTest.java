package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 5 | Drones can’t see 3.5 km.
            fr | 3 | L’administration s’équipe : qu’attendre ?
            ar | 4 | كاميرات تتعرف على الوجوه.
            ru | 5 | Дронов пока нет – «только планы».
            en | 0 | – ( … )
            en-GB | 2 | Seals: connected
            """)
    void countsWordsByTheRulesOfTheLanguage(String language, int words, String text) {
        assertEquals(words, Prose.words(text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 | Mr. Okello asks for drones, e.g. over lakes.
            en | 2 | Drones see the coast. Nobody sees the drones…
            fr | 2 | Les drones voient la côte. Personne ne les voit !
            ar | 2 | هل نثق بها؟ لا نعرف.
            ru | 2 | Дронов пока нет. Есть планы.
            en | 0 | …
            """)
    void countsSentencesButNoAbbreviations(String language, int sentences, String text) {
        assertEquals(sentences, Prose.sentences(text, language));
    }

    @ParameterizedTest
    @CsvSource({ "2", "3" })
    void takesEachLineForASentence(int lines) {
        assertEquals(lines, Prose.sentences("cheaper by half\n".repeat(lines), "en"));
    }
}
