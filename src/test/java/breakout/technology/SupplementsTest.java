package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import breakout.technology.Addition.Fitness;

class SupplementsTest {

    private static final Supplements WORDS = new Supplements(Shelves.READER);
    private static final List<Addition> QUANTUM = List.of(new Addition(
            new Technology("quantum-computing", Map.of("en", "Quantum computing", "fr", "Informatique quantique")),
            List.of("quantum computer", "QKD", "qubit*", "ordenador cuántico", "حاسوب كمي", "квантовый компьютер")));

    @ParameterizedTest
    @ValueSource(strings = { "Quantum computers will break our seals of office", "L’informatique quantique nous inquiète",
            "Links secured by QKD", "A thousand qubits are not enough", "Un ordenador cuantico rompe las claves",
            "نخشى من حاسوب كمي", "Мы боимся квантовых компьютеров", "Quantumm computer" })
    void readsWhatASessionAdded(String text) {
        assertTrue(WORDS.read(QUANTUM, text, null).technologies().contains("quantum-computing"), text);
        assertTrue(!WORDS.read(List.of(), text, null).technologies().contains("quantum-computing"), text);
    }

    @Test
    void readsTheVenuesVocabularyAsBefore() {
        String text = "Drones, and a qkd of the computer";
        assertEquals(Set.of("drones"), WORDS.read(QUANTUM, text, "en").technologies());
        assertEquals(WORDS.read(List.of(), text, "en"), WORDS.read(QUANTUM, text, "en"));
    }

    @Test
    void callsNothingOtherThatHasAGroupNow() {
        String text = "5G networks at the port";
        var networks = List.of(new Addition(new Technology("5g", Map.of("en", "5G networks")), List.of("5G")));
        assertEquals(Set.of("other"), WORDS.read(List.of(), text, "en").technologies());
        assertEquals(Set.of("5g"), WORDS.read(networks, text, "en").technologies());
    }

    @Test
    void needsNoHintsWhereASessionHasAName() {
        String text = "Sonar finds what divers miss under the hull, even at night.";
        var sonar = List.of(new Addition(new Technology("sonar", Map.of("en", "Sonar")), List.of()));
        assertTrue(WORDS.read(List.of(), text, "en").isHinted());
        assertEquals(Set.of("sonar"), WORDS.read(sonar, text, "en").technologies());
    }

    @Test
    void saysByWhichWordsItReads() {
        var fewer = List.of(new Addition(QUANTUM.get(0).technology(), List.of("QKD")));
        String venue = Shelves.READER.vocabulary().version();
        assertEquals(venue, WORDS.version(List.of()));
        assertTrue(WORDS.version(QUANTUM).startsWith(venue + "+"));
        assertNotEquals(WORDS.version(QUANTUM), WORDS.version(fewer));
    }

    @Test
    void takesNoWordsThatFitNothingOrEverything() {
        assertEquals(Fitness.FIT, Addition.fitness("quantum ..3 key"));
        assertEquals(Fitness.FIT, Addition.fitness("internet of things"));
        for (String broken : List.of("<machine>", "QKD/QRNG", "..3 key", "q*", "42", "&&", "quantum ..99 key")) {
            assertEquals(Fitness.BROKEN, Addition.fitness(broken), broken);
        }
        for (String everyday : List.of("the", "of the", "de la", "quantum|the", "a")) {
            assertEquals(Fitness.EVERYDAY, Addition.fitness(everyday), everyday);
        }
    }

    @Test
    void readsForMoreSessionsThanItKeepsWordsOf() {
        for (int i = 0; i < 40; i++) {
            var own = List.of(new Addition(new Technology("t" + i, Map.of("en", "Gadget" + i)), List.of()));
            assertEquals(Set.of("t" + i), WORDS.read(own, "Of gadget" + i, "en").technologies());
        }
    }
}
