package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class WrittenInTest {

    private static final double SELDOM = 0.01;
    private static final double MOSTLY = 0.9;

    @Test
    void tellsItByTheLettersOrTheLittleWords() {
        Map.of("en", "We are testing drones at one of the ports.", "fr", "Les drones surveillent le port la nuit.", "es",
                "Los drones vigilan la costa.", "pt", "Os drones não são usados nos portos.", "it",
                "I droni non sono ancora usati nei porti.", "de", "Die Drohnen überwachen den Hafen.", "ar",
                "الذكاء الاصطناعي يكتشف الحاويات", "ru", "Дроны следят за побережьем", "zh", "无人机监视海岸", "ja", "ドローンで港を見ている")
                .forEach((tag, text) -> assertEquals(tag, WrittenIn.of(text, "xx"), text));
    }

    @Test
    void isTheReadersWhereNothingTells() {
        Stream.of("IoT, AI", "Drones", "5G", "", "???", "💡", "Brak danych w systemie")
                .forEach(text -> assertEquals("en", WrittenIn.of(text, "en"), text));
    }

    @Test
    void isNotThatOfANameInOtherLetters() {
        assertEquals("en", WrittenIn.of("We share data with Роскосмос by the API of the platform.", "en"));
    }

    @Test
    void isSeldomWrongAboutWhatDelegatesWrite() {
        List<Labelled> written = Stream.of("learn", "tune", "own", "fresh", "voices")
                .flatMap(set -> Labelled.in("answers-" + set + ".jsonl").stream())
                .toList();
        assertTrue(written.size() > 1000, "there are many");
        long right = written.stream().filter(each -> WrittenIn.of(each.text(), "xx").equals(each.lang())).count();
        long silent = written.stream().filter(each -> WrittenIn.of(each.text(), "xx").equals("xx")).count();
        long wrong = written.size() - right - silent;
        assertTrue(right >= MOSTLY * written.size(), right + " of " + written.size() + " are told");
        assertTrue(wrong <= SELDOM * written.size(), wrong + " of " + written.size() + " are told wrong");
    }
}
