package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    @ParameterizedTest
    @ValueSource(strings = { "J’ai perdu mes clés, n'ai-je pas ?", "Robo en la bodega.", "A droning noise all day.",
            "The fine print is unreadable.", "It is a virtual certainty.", "Classify the goods and transmit the form." })
    void doesNotCountLookAlikes(String text) {
        assertEquals(Set.of(), Shelves.READER.read(text, null).technologies());
    }

    @Test
    void countsNegationsAndEveryItemOfAList() {
        assertEquals(Set.of("drones"), Shelves.READER.read("We have no drones.", "en").technologies());
        assertEquals(Set.of("ai", "iot", "drones"),
                Shelves.READER.read("rien : ni IA, ni IdO, ni drones", "fr").technologies());
    }

    @Test
    void countsWhatIsNotNamedAndForgivesASlipOfThePen() {
        assertEquals(Set.of("iot"),
                Shelves.READER.read("The padlock sends us a message when it is cut.", "en").technologies());
        assertEquals(Set.of("blockchain"), Shelves.READER.read("blokchain pilot", "en").technologies());
    }

    @ParameterizedTest
    @ValueSource(strings = { "📱📱 l’été, l’IA décèle", "🙂 الذكاء الاصطناعي والطائرات المسيّرة", "ёлки: БПЛА, дронов нет 🚁" })
    void showsWhereTheWordsStand(String text) {
        Filing filing = Shelves.READER.read(text, "en");
        assertTrue(!filing.namings().isEmpty());
        filing.namings().forEach(naming -> naming.evidence()
                .forEach(e -> assertEquals(e.words(), text.substring(e.start(), e.end()))));
    }

    @Test
    void leavesTheArticleOutOfTheEvidence() {
        assertEquals("IA", Shelves.READER.read("📱 l’été, l’IA décèle", "fr").namings().get(0).evidence().get(0).words());
    }
}
