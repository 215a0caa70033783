package breakout.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import breakout.kernel.VenueFile;

/** The list that travels with the product is what a room of States would call its members. */
class ShippedRosterTest {

    private static final String TEXT = VenueFile.named(Path.of("config"), ShippedRoster.FILE).text();
    private static final List<Entry> ENTRIES = ShippedRoster.read(TEXT).entries();
    private static final Map<String, Entry> BY_CODE = ENTRIES.stream()
            .collect(Collectors.toMap(Entry::code, Function.identity()));

    @Test
    void holdsTheMembersAndObserversOfTheUnitedNationsAndCustomsOfTheirOwn() {
        assertEquals(List.of(), ShippedRoster.read(TEXT).flaws());
        assertEquals(193 + 2 + 5, ENTRIES.size());
        assertEquals(ENTRIES.size(), BY_CODE.size());
        assertTrue(BY_CODE.keySet().stream().allMatch(code -> code.matches("[A-Z]{3}")));
        assertTrue(BY_CODE.keySet().containsAll(List.of("PSE", "VAT", "EUE", "HKG", "MAC")));
        // what a list of countries drawn from a machine has, and the United Nations do not
        assertTrue(Stream.of("TWN", "XKX", "FLK", "GIB", "ESH").noneMatch(BY_CODE::containsKey));
    }

    @Test
    void namesEachInEnglishAndFrenchAndSaysItsRegion() {
        for (Entry entry : ENTRIES) {
            assertEquals(Set.of("en", "fr"), entry.names().keySet(), entry.code());
            assertTrue(entry.listing().region() != null, entry.code());
        }
        for (String language : List.of("en", "fr")) {
            var names = new HashSet<String>();
            assertTrue(ENTRIES.stream().allMatch(entry -> names.add(entry.names().get(language))), language);
        }
        assertEquals(Set.copyOf(Arrays.asList(Region.values())),
                ENTRIES.stream().map(entry -> entry.listing().region()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "TUR|Türkiye|Türkiye|EUR",
            "VNM|Viet Nam|Viet Nam|AP",
            "KOR|Republic of Korea|République de Corée|AP",
            "PRK|Democratic People’s Republic of Korea|République populaire démocratique de Corée|AP",
            "RUS|Russian Federation|Fédération de Russie|EUR",
            "CIV|Côte d’Ivoire|Côte d’Ivoire|WCA",
            "BOL|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|AMS",
            "VEN|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)|AMS",
            "IRN|Iran (Islamic Republic of)|Iran (République islamique d’)|AP",
            "FSM|Micronesia (Federated States of)|Micronésie (États fédérés de)|AP",
            "PSE|State of Palestine|État de Palestine|MENA",
            "VAT|Holy See|Saint-Siège|EUR",
            "SYR|Syrian Arab Republic|République arabe syrienne|MENA",
            "LAO|Lao People’s Democratic Republic|République démocratique populaire lao|AP",
            "CPV|Cabo Verde|Cabo Verde|WCA",
            "CZE|Czechia|Tchéquie|EUR",
            "SWZ|Eswatini|Eswatini|ESA",
            "MKD|North Macedonia|Macédoine du Nord|EUR",
            "TLS|Timor-Leste|Timor-Leste|AP",
            "COG|Congo|Congo|WCA",
            "COD|Democratic Republic of the Congo|République démocratique du Congo|WCA",
            "TZA|United Republic of Tanzania|République-Unie de Tanzanie|ESA",
            "MDA|Republic of Moldova|République de Moldova|EUR",
            "NLD|Netherlands (Kingdom of the)|Pays-Bas (Royaume des)|EUR",
            "GBR|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|EUR",
            "BRN|Brunei Darussalam|Brunéi Darussalam|AP",
            "NER|Niger|Niger|WCA",
            "NGA|Nigeria|Nigéria|WCA",
            "DMA|Dominica|Dominique|AMS",
            "DOM|Dominican Republic|République dominicaine|AMS",
            "MAR|Morocco|Maroc|MENA",
            "ISR|Israel|Israël|EUR",
            "HKG|Hong Kong, China|Hong Kong, Chine|AP",
            "MAC|Macao, China|Macao, Chine|AP",
            "EUE|European Union|Union européenne|EUR" })
    void callsThemAsTheUnitedNationsAndTheWcoDo(String code, String english, String french, Region region) {
        Entry entry = BY_CODE.get(code);
        assertEquals(english, entry.names().get("en"));
        assertEquals(french, entry.names().get("fr"));
        assertEquals(region, entry.listing().region());
    }

    @Test
    void asksToBeReviewed() {
        assertTrue(TEXT.startsWith("# To be reviewed by the organiser"));
    }
}
