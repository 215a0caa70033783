package breakout.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TactTest {

    private static final Map<String, String> NAMES = Tact.byName(Stream.of("Chad", "Côte d’Ivoire", "Okello", "المغرب"));

    @Test
    void seesWhomAWordingNames() {
        assertEquals("Chad", Tact.of("Gates were tried in Chad, by night.", "en", NAMES, false).names());
        assertEquals("Côte d’Ivoire", Tact.of("La Co\u0302te d'Ivoire essaie.", "fr", NAMES, false).names());
        assertEquals("المغرب", Tact.of("جرب المغرب البوابات.", "ar", NAMES, false).names());
        assertEquals("Chad, Okello", Tact.of("Okello of Chad", "en", NAMES, false).names());
        assertEquals("", Tact.of("Chadwick wrote of chads.", "en", NAMES, false).names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | All delegations use gates. | All delegations
            en | Every administration has one. | Every administration
            en | There was a consensus on seals. | consensus
            en | The PTC agreed to fund them. | PTC agreed
            en | Seals were unanimously welcomed. | unanimously
            en | Everyone was for it. | Everyone
            fr | Toutes les délégations s’en servent. | Toutes les délégations
            fr | L’idée a fait consensus. | consensus
            fr | Le Comité est convenu d’attendre. | Comité est convenu
            fr | Tout le monde s’en félicite. | Tout le monde
            """)
    void seesWhatClaimsToSpeakForAll(String language, String text, String claim) {
        assertEquals(claim, Tact.of(text, language, NAMES, false).claim());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The gates should be tested.
            en | Administrations should test gates.
            en | We need rules.
            fr | Une loi est nécessaire.
            fr | Il faut une loi.
            """)
    void seesARecommendationThatBeginsWithNoVerb(String language, String text) {
        assertTrue(Tact.of(text, language, NAMES, true).verbless());
        assertTrue(Tact.of(text, language, NAMES, false).isTactful());
    }

    /** A verb may look like much else: what is not certain is not told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Share data with all administrations.
            en | Test gates; all parcels pass them.
            en | Fund drones.
            en | Test a consensus mechanism of blockchains.
            fr | Essayer un mécanisme de consensus.
            fr | Les publier chaque année.
            fr | L’inscrire dans la loi, pour toutes les administrations.
            fr | Ne pas attendre.
            fr | Tout publier.
            ru | Все делегации согласны.
            """)
    void tellsNothingOfWhatIsWellSaidOrUncertain(String language, String text) {
        assertTrue(Tact.of(text, language, NAMES, true).isTactful());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "…", "(1)" })
    void tellsNothingOfNothing(String text) {
        assertTrue(Tact.of(text, "en", Tact.byName(Stream.of("", "  ", "x")), true).isTactful());
    }
}
