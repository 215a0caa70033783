package breakout.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;

@QuarkusTest
class PileTest {

    private static final int ANSWERS = Pile.MOST + 3;
    private static final int SEATS = 7;
    private static final Pattern LYING = Pattern.compile("<li class=\"answer[^\"]*\" id=\"answer-(\\d+)\"");

    private String desk;
    private Browser rapporteur;

    @BeforeEach
    void open() {
        Hall hall = Hall.open(Map.of("groups", 1));
        desk = "/desk/" + hall.code;
        hall.round(1, "opening").statusCode(200);
        List<Hall.Delegate> seats = IntStream.range(0, SEATS).mapToObj(seat -> hall.join("Delegation " + seat)).toList();
        IntStream.range(0, ANSWERS).forEach(i -> seats.get(i % SEATS).answer(1, "We print part " + i + " in 3D."));
        hall.round(1, "closing").statusCode(200);
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void holdsNoMoreThanAPageCanCarryAndSaysWhereTheRestIs() {
        assertEquals(IntStream.rangeClosed(1, Pile.MOST).boxed().toList(), lying(desk));
        rapporteur.get(desk).then().body(containsString("<span>1 to 200 of 203</span>"),
                containsString("href=\"" + desk + "?near=201#answer-201\">Those after"), not(containsString("Those before")));
        assertEquals(List.of(201, 202, 203), lying(desk + "?near=201"));
        rapporteur.get(desk + "?near=202").then().body(containsString("<span>201 to 203 of 203</span>"),
                containsString("href=\"" + desk + "?near=200#answer-200\">Those before"), not(containsString("Those after")));
    }

    @Test
    void begunAnewWhereItsAnswerIsNotAskedFor() {
        List.of("0", "999999999", "1e9", "-1", "%00").forEach(near -> assertEquals(Pile.MOST,
                lying(desk + "?near=" + near).size(), near));
    }

    private List<Integer> lying(String address) {
        return LYING.matcher(rapporteur.get(address).then().statusCode(200).extract().asString()).results()
                .map(found -> Integer.valueOf(found.group(1))).toList();
    }
}
