package breakout.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;

/** Every piece of a page that live.js asks for again can be had alone. */
@QuarkusTest
class FragmentsTest {

    private static final Pattern NAME = Pattern.compile("data-fragment=\"(\\w+)\"");

    private Hall hall;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Drones see the coast.");
    }

    @Test
    void givesThePiecesOfTheConsole() {
        var facilitator = Browser.facilitator();
        givesEach("/console/" + hall.code, facilitator::get, "notice", "wayIn", "clock", "controls", "undo",
                "pulse", "waiting", "coming", "screen", "script", "trail", "settings", "door", "board");
    }

    @Test
    void givesThePiecesOfASeat() {
        givesEach("/seat/" + hall.code, Browser.seated(hall, "Chile")::get, "bar", "told", "standing", "group", "readBack",
                "boxes",
                "taking",
                "hands",
                "call",
                "answers",
                "similar");
    }

    @Test
    void givesThePiecesOfTheDesk() {
        givesEach("/desk/" + hall.code, Browser.rapporteur(hall)::get, "notice", "groups", "undo", "answers", "meter",
                "messages", "points");
    }

    @Test
    void givesThePiecesOfWhatTheGroupsReport() {
        var rapporteur = Browser.known(Browser.stranger().get("/desk/" + hall.code + "?key=" + hall.rapporteur(1).key));
        givesEach("/desk/" + hall.code, rapporteur::get, "notice", "groups", "undo", "answers", "own");
        givesEach("/desk/" + hall.code + "/plenary", rapporteur::get, "points", "columns");
    }

    @Test
    void givesThePiecesOfTheLectern() {
        hall.round(1, "closing").statusCode(200);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
        givesEach("/desk/" + hall.code + "/lectern", Browser.rapporteur(hall)::get, "card", "steps", "places",
                "reserving", "reserved");
    }

    @Test
    void givesThePieceOfTheHallsScreen() {
        givesEach("/projector/" + hall.code, address -> Browser.stranger().get(address), "hall");
    }

    private static void givesEach(String page, Function<String, Response> see, String... names) {
        String whole = see.apply(page).then().statusCode(200).extract().asString();
        assertEquals(List.of(names), NAME.matcher(whole).results().map(found -> found.group(1)).toList());
        for (String name : names) {
            see.apply(page + "?fragment=" + name).then().statusCode(200).contentType("text/html")
                    .body(not(containsString("<html")))
                    .body(not(containsString("data-live")));
        }
    }
}
