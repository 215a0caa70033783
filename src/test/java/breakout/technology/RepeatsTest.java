package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

    private static final String FIRST = "Delete the face templates of all passengers after 24 hours.";

    @Test
    void findsTheSamePointInOtherOrderAndFigures() {
        assertEquals(OptionalInt.of(0), repeats("After 24h delete face templates of all the passengers!"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Erase facial templates of every traveller within 24h | Delete the face templates of all passengers after 24 hours.",
            "fr | Le drone reste au sol, trop cher à assurer. | L'assurance du drone coûte trop cher : il reste donc au sol",
            "es | Hay que capacitar a los funcionarios antes de comprar robots. | Primero formar al personal y después adquirir robots",
            "ar | يجب تدريب الموظفين قبل شراء الروبوتات | تأهيل المفتشين اولا ثم اقتناء الروبوت",
            "ru | Надо обучить инспекторов до закупки роботов. | Сначала подготовка сотрудников, потом покупать роботов" })
    void findsTheSamePointInOtherWords(String language, String one, String other) {
        assertEquals(OptionalInt.of(0), among(language, one, other).get(1));
    }

    @Test
    void findsACopyWithSlipsHoweverManyWordsRunAlike() {
        assertEquals(OptionalInt.of(0), repeats("delete the face tempaltes of all the passengers after 24 hour"));
        assertEquals(OptionalInt.of(0), repeats(FIRST));
    }

    @Test
    void keepsApartWhatDeniesLimitsOrCountsDifferently() {
        assertEquals(OptionalInt.empty(), repeats("Do not delete the face templates of all passengers after 24 hours."));
        assertEquals(OptionalInt.empty(),
                repeats("Delete the face templates of all passengers after 24 hours unless a judge objects."));
        assertEquals(OptionalInt.empty(), repeats("Delete the face templates of all passengers after 48 hours."));
        assertEquals(OptionalInt.empty(), repeats("Delete the face templates of all drivers after 24 hours."));
    }

    @Test
    void takesTheBetterOfTwoThatWouldFit() {
        assertEquals(List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0)),
                among("en", "Two drones watch the fuel depot at night.", "Two drones watch the fuel depot of the army.",
                        "fuel depot guarded by 2 UAVs every night"));
    }

    @Test
    void takesACopyForNoRival() {
        assertEquals(List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(0)), among("en",
                "Two drones watch the fuel depot at night.", "two drones watch the fuel depot at night",
                "fuel depot guarded by 2 UAVs every night"));
    }

    @Test
    void quotesTheOneThatTheOthersAreMostLikeWhereverItStands() {
        List<String> wordings = List.of("Delete the face templates of all passengers after 24 hours.",
                "Erase facial templates of every traveller within 24h",
                "Before anything else the face templates of passengers who are in transit have to be deleted some day.",
                "Templates should not be kept.");
        List<String> quoted = IntStream.range(0, wordings.size()).mapToObj(first -> {
            List<String> turned = new ArrayList<>(wordings);
            Collections.rotate(turned, first);
            return turned.get(new Repeats(Shelves.READER).central(turned.stream().map(text -> said(text, "en")).toList()));
        }).distinct().toList();
        assertEquals(1, quoted.size(), "the same, in whatever order they came: " + quoted);
        assertTrue(wordings.indexOf(quoted.get(0)) < 2, "one of those that say it whole: " + quoted);
    }

    private static OptionalInt repeats(String second) {
        return among("en", FIRST, second).get(1);
    }

    private static List<OptionalInt> among(String language, String... texts) {
        return new Repeats(Shelves.READER).among(Stream.of(texts).map(text -> said(text, language)).toList());
    }

    private static Repeats.Said said(String text, String language) {
        return new Repeats.Said(2, text, language, null, Shelves.READER.read(text, language).technologies());
    }
}
