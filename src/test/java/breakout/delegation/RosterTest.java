package breakout.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import breakout.kernel.Refusal;

class RosterTest {

    private static final Map<String, Integer> GROUPS = Map.of("1", 1, "2", 2, "Red Sea", 2);

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void readsWhatIsSeparatedByCommasSemicolonsOrTabs(String separator) {
        Roster roster = read("""
                code,type,en,fr,es,ar,ru,seats,group
                KEN,Member,Kenya,Kenya,Kenia,كينيا,Кения,2,1
                WCO,International organisation,World Customs Organization,Organisation mondiale des douanes,,,,1,Red Sea
                """.replace(",", separator));
        assertEquals(List.of(), roster.flaws());
        Entry kenya = roster.entries().get(0);
        assertEquals(Map.of("en", "Kenya", "fr", "Kenya", "es", "Kenia", "ar", "كينيا", "ru", "Кения"), kenya.names());
        assertEquals(new Listing("KEN", Region.ESA, 2), kenya.listing());
        assertEquals(1, kenya.group());
        assertEquals(Category.INTERNATIONAL_ORGANISATION, roster.entries().get(1).category());
        assertEquals(2, roster.entries().get(1).group());
    }

    @Test
    void readsWhatASpreadsheetWrites() {
        Roster roster = read("\uFEFF Seats ; FR;\"En\";;Catégorie\r\n3;Chine;\"Hong Kong; China\";;membre\r\n\r\n;;;;\r\n"
                + "# a remark\r\n;Suède;;;\r\n");
        assertEquals(List.of(), roster.flaws());
        assertEquals(List.of("Hong Kong; China", "Suède"), roster.entries().stream().map(each -> each.mainName("en")).toList());
        assertEquals(List.of(3, 1), roster.entries().stream().map(each -> each.listing().seatsExpected()).toList());
    }

    @Test
    void namesEveryBadFieldByLineAndColumn() {
        Roster roster = read("""
                code,type,en,fr,seats,group,region
                KEN,admiral,Kenya,,0,,
                # a remark is a line too
                KEN,member,KENYA,,100,9,Mars
                PER,member,,,two,,
                CHL,member,Chile,Chili,1,1,AMS,Hong Kong
                GAB,member,Gabon,Gabon,1,1,wca
                """);
        assertEquals("""
                line 2, column type: category_unknown
                line 2, column seats: seats_out_of_range
                line 4, column en: name_twice
                line 4, column seats: seats_out_of_range
                line 4, column group: group_unknown
                line 4, column region: region_unknown
                line 4, column code: code_twice
                line 5, column en: name_missing
                line 5, column seats: number_expected
                line 6, column 8: line_too_long""", told(roster));
        var refusal = assertThrows(Refusal.class, roster::orRefuse);
        assertEquals(10, refusal.violations().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Kenya,Maroc|line 1: list_without_header",
            "code,type,es\\nKEN,member,Kenia|line 1: list_without_header",
            "code,en,colour\\nKEN,Kenya,red|line 1, column 3: column_unknown",
            "en,EN\\nKenya,Kenya|line 1, column en: column_twice",
            "en\\n\"Kenya\\nMaroc|line 2: list_quotes",
            "en\\n\"Ken\"ya|line 2: list_quotes",
            "# nothing|list: list_empty",
            "en\\nKe\u0000nya|line 2, column en: text_unprintable" })
    void saysWhatIsNoList(String text, String flaw) {
        assertEquals(flaw, told(read(text.replace("\\n", "\n"))));
    }

    @Test
    void takesOnlySoManyAndTellsOnlySoMuch() {
        String most = IntStream.range(0, Roster.MOST).mapToObj(i -> "Delegation " + i + "\n").collect(Collectors.joining());
        assertEquals(Roster.MOST, read("en\n" + most).entries().size());
        assertEquals("line 502: list_too_long", told(read("en\n" + most + "One more\n")));
        String bad = IntStream.range(0, 90).mapToObj(i -> "D" + i + ",admiral,zero\n").collect(Collectors.joining());
        assertEquals(Roster.MOST_FLAWS, read("en,type,seats\n" + bad).flaws().size());
    }

    @ParameterizedTest
    @CsvSource({ "Membre,MEMBER", "OBSERVATEUR,OBSERVER", "International organization,INTERNATIONAL_ORGANISATION",
            "organisation internationale,INTERNATIONAL_ORGANISATION", "Secteur privé,PRIVATE_SECTOR",
            "private_sector,PRIVATE_SECTOR", "Monde universitaire,ACADEMIA", "'',MEMBER" })
    void knowsATypeInEnglishAndFrench(String typed, Category category) {
        assertEquals(category, Category.of(typed));
    }

    @Test
    void refusesAFileOfAnotherEncoding() {
        assertEquals("en\nCôte d’Ivoire", Roster.text("en\nCôte d’Ivoire".getBytes(StandardCharsets.UTF_8)));
        byte[] western = "en\nCôte d'Ivoire".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("list_encoding", assertThrows(Refusal.class, () -> Roster.text(western)).key());
    }

    @Test
    void takesOneNameForAnotherOnlyWhereTheyAreTheSame() {
        assertEquals(Name.same("Côte d’Ivoire"), Name.same("CÔTE D'IVOIRE"));
        assertTrue(!Name.same("Niger").equals(Name.same("Nigeria")));
    }

    private static Roster read(String text) {
        return new RosterReader(called -> {
            if (!GROUPS.containsKey(called)) {
                throw Refusal.badInput("group", "group_unknown");
            }
            return GROUPS.get(called);
        }, Map.of("KEN", Region.ESA)::get).read(text);
    }

    private static String told(Roster roster) {
        return roster.flaws().stream().map(flaw -> flaw.violation().field() + ": " + flaw.key())
                .collect(Collectors.joining("\n"));
    }
}
