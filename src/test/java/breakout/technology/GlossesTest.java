package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossesTest {

    @ParameterizedTest
    @ValueSource(strings = { "AI (avian influenza) closed the lane.", "DLT in our port is the Dangerous Liquids Terminal.",
            "Chez nous l'IA c'est l'Inspection des Alcools.", "Inseminación artificial (IA) en la frontera.",
            "ИИ — это Иван Иванович, наш начальник.", "UAS = Unified Appeals Secretariat, as before: the UAS decides.",
            "Our RPA (Regional Port Authority) closed the gate." })
    void takesAnAbbreviationForWhatTheAnswerSaysItIs(String text) {
        assertEquals(Set.of(), Shelves.READER.read(text, null).technologies());
    }

    @ParameterizedTest
    @CsvSource({ "ai, AI (artificial intelligence) reads the pictures.", "ai, AI is already in use at the port.",
            "ai, 'AI (e.g. assistants) answers travellers.'", "blockchain, DLT is the distributed ledger of both offices.",
            "ai, L'IA c'est l'intelligence artificielle.", "drones, Unmanned aerial vehicles (UAV) over the coast.",
            "vr, VR = virtual reality." })
    void leavesTheTechnologyWhereTheAnswerSpellsThatOut(String technology, String text) {
        assertEquals(List.of(technology), List.copyOf(Shelves.READER.read(text, null).technologies()));
    }
}
