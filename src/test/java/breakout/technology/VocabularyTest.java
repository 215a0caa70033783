package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import breakout.kernel.VenueFile;

class VocabularyTest {

    @Test
    void namesFileAndLineOfABrokenPattern() {
        assertTrue(refusal("says: [chat bot,\n        machine ..99 learning]").startsWith("broken.yaml, line 6: "));
        assertTrue(refusal("says: [chat bot,\n        <thing> calls]").contains("line 6: there is no list"));
    }

    @Test
    void listsTheTechnologiesInTheOrderOfTheFile() {
        var technologies = Shelves.READER.vocabulary().technologies();
        assertEquals("ai", technologies.get(0).code());
        assertEquals(Technology.OTHER, technologies.get(8).code());
        assertEquals("Biométrie", technologies.get(2).name("fr-CA"));
        assertEquals("Biometrics", technologies.get(2).name("zh"));
    }

    private static String refusal(String cues) {
        var file = VenueFile.saying("broken.yaml",
                "technologies:\n- code: ai\n  names: {en: AI}\n  cues:\n    en: {" + cues + "}\n");
        return assertThrows(VenueFile.Broken.class, () -> Vocabulary.from(file)).getMessage();
    }
}
