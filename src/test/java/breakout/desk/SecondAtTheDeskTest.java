package breakout.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** Who changes of an answer what somebody else has changed since they looked is shown both, and chooses. */
@QuarkusTest
class SecondAtTheDeskTest {

    private Hall hall;
    private Hall.Delegate kenya;
    private String answer;
    private String desk;
    private Browser first;
    private Browser second;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of());
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya");
        answer = kenya.answer(1, "Drones along the border");
        desk = "/desk/" + hall.code;
        first = Browser.rapporteur(hall);
        second = Browser.rapporteur(hall);
    }

    @Test
    void filesNothingOverWhatSomebodyElseHasFiled() {
        String seen = seen("seen-filing-1");
        file(first, seen, "risk", "iot").then().statusCode(303);
        file(second, seen, "benefit", "ai", "blockchain").then().statusCode(409).body(
                containsString("Somebody else has filed this answer meanwhile"), containsString("id=\"crossed-1\""),
                containsString("As it is now:"), containsString("As you wanted it:"),
                containsString("<input type=\"hidden\" name=\"technologies\" value=\"ai\">"),
                containsString("<input type=\"hidden\" name=\"as\" value=\"benefit\">"),
                not(containsString("details id=\"hide-1\" open")));
        answer().body("technologies", equalTo(List.of("iot")), "kind", equalTo("risk"));
        file(second, seen("seen-filing-1"), "benefit", "ai", "blockchain").then().statusCode(303);
        answer().body("technologies", containsInAnyOrder("ai", "blockchain"), "kind", equalTo("benefit"));
    }

    @Test
    void filesUnderNothingOnlyWhatItsRapporteurSaw() {
        String seen = seen("seen-filing-1");
        file(first, seen, "risk", "iot").then().statusCode(303);
        file(second, seen, "risk").then().statusCode(409);
        file(second, seen, "risk", "iot").then().statusCode(303);
        file(first, "", "risk").then().statusCode(303);
        answer().body("technologies", equalTo(List.of()));
    }

    @Test
    void givesNoKindOverThatOfSomebodyElse() {
        String seen = seen("seen-filing-1");
        order(first, "kind", Map.of("as", "risk", "seen", seen)).then().statusCode(303);
        order(second, "kind", Map.of("as", "benefit", "seen", seen)).then().statusCode(409)
                .body(containsString("id=\"crossed-1\""), containsString("/kind?"));
        answer().body("kind", equalTo("risk"));
        order(second, "kind", Map.of("as", "risk", "seen", seen)).then().statusCode(303);
        order(second, "kind", Map.of("as", "benefit", "seen", seen("seen-filing-1"))).then().statusCode(303);
        answer().body("kind", equalTo("benefit"), "technologies", equalTo(List.of("drones")), "filedBy",
                equalTo("vocabulary"));
    }

    @Test
    void hidesNothingForAnotherReasonThanSomebodyElseHas() {
        String seen = seen("seen-hiding-1");
        order(first, "hiding", Map.of("reason", "Said twice", "seen", seen)).then().statusCode(303);
        order(second, "hiding", Map.of("reason", "Names a person", "seen", seen)).then().statusCode(409).body(
                containsString("Somebody else has kept this answer out of the report meanwhile"),
                containsString("value=\"Names a person\""), containsString("<q><bdi>Said twice</bdi></q>"));
        answer().body("hidden", equalTo("Said twice"));
        order(second, "hiding", Map.of("reason", " Said twice ", "seen", seen)).then().statusCode(303);
        String theirs = crossed(seen);
        order(second, "hiding", Map.of("reason", "Names a person", "seen", theirs)).then().statusCode(303);
        order(first, "showing", Map.of("seen", theirs)).then().statusCode(409)
                .body(containsString("Somebody else has given another reason"));
        answer().body("hidden", equalTo("Names a person"));
        order(first, "showing", Map.of()).then().statusCode(303);
        answer().body("hidden", nullValue());
    }

    @Test
    void isNotHeldUpByWhatOnlyWordsSay() {
        String seen = seen("seen-filing-1");
        kenya.send(answer, Map.of("question", 1, "text", "Blockchain for certificates")).statusCode(200);
        answer().body("technologies", equalTo(List.of("blockchain")));
        file(second, seen, "risk", "ai").then().statusCode(303);
    }

    @Test
    void filesNoneOfManyWhereSomebodyElseHasFiledOneOfThem() {
        List<String> both = List.of(answer, kenya.answer(1, "Robots carry boxes"));
        List<String> seen = ticked(1, 2);
        file(first, seen("seen-filing-1"), "risk", "iot").then().statusCode(303);
        var page = together("filing", Map.of("answers", both, "seen", seen, "technologies", List.of("ai", "blockchain"),
                "reason", "Half typed")).then().statusCode(409).body(
                        containsString("1 of the ticked answers was changed since you saw it, so nothing was done."),
                        containsString("<a href=\"#answer-1\">[1]</a> <b>As it is now:</b>"),
                        not(containsString("<a href=\"#answer-2\">[2]</a> <b>")), containsString("As you wanted it:"),
                        containsString("id=\"tick-1\" data-key=\"x\" checked"),
                        containsString("id=\"tick-2\" data-key=\"x\" checked"),
                        containsString("value=\"blockchain\" checked"), containsString("value=\"Half typed\""))
                .extract().htmlPath();
        answers().body("technologies", equalTo(List.of(List.of("iot"), List.of("robotics"))));
        List<String> again = List.of(field(page, "seen-tick-1"), field(page, "seen-tick-2"));
        together("filing", Map.of("answers", both, "seen", again, "technologies", List.of("ai", "blockchain"))).then()
                .statusCode(303);
        answers().body("technologies", everyItem(containsInAnyOrder("ai", "blockchain")));
    }

    @Test
    void givesManyTheKindThatOneOfThemHasByNow() {
        List<String> both = List.of(answer, kenya.answer(1, "Robots carry boxes"));
        List<String> seen = ticked(1, 2);
        order(first, "kind", Map.of("as", "risk", "seen", seen("seen-filing-1"))).then().statusCode(303);
        together("kind", Map.of("answers", both, "seen", seen, "as", "benefit")).then().statusCode(409)
                .body(containsString("id=\"overtaken\""));
        together("kind", Map.of("answers", both, "seen", seen, "as", "risk")).then().statusCode(303);
        answers().body("kind", everyItem(equalTo("risk")));
    }

    @Test
    void hidesNoneOfManyForAnotherReasonThanSomebodyElseHas() {
        List<String> both = List.of(answer, kenya.answer(1, "Robots carry boxes"));
        List<String> seen = ticked(1, 2);
        order(first, "hiding", Map.of("reason", "Said twice", "seen", seen("seen-hiding-1"))).then().statusCode(303);
        var page = together("hiding", Map.of("answers", both, "seen", seen, "reason", "Names a person")).then()
                .statusCode(409).body(containsString("<q><bdi>Said twice</bdi></q></li>"),
                        containsString("<q><bdi>Names a person</bdi></q>"), containsString("value=\"Names a person\""))
                .extract().htmlPath();
        answers().body("hidden", contains("Said twice", null));
        List<String> again = List.of(field(page, "seen-tick-1"), field(page, "seen-tick-2"));
        together("hiding", Map.of("answers", both, "seen", again, "reason", "Names a person")).then().statusCode(303);
        answers().body("hidden", everyItem(equalTo("Names a person")));
    }

    /** What was wrong with the form is told, and what somebody else has done is not taken for seen by that. */
    @Test
    void staysSecondWhereTheFormWasRefusedForAnotherReason() {
        List<String> seen = ticked(1);
        order(first, "hiding", Map.of("reason", "Said twice", "seen", seen("seen-hiding-1"))).then().statusCode(303);
        var page = together("filing", Map.of("answers", answer, "seen", seen, "technologies", "steam")).then()
                .statusCode(400).extract().htmlPath();
        together("hiding", Map.of("answers", answer, "seen", field(page, "seen-tick-1"), "reason", "Names a person")).then()
                .statusCode(409);
        together("filing", Map.of("answers", answer, "seen", "17")).then().statusCode(400);
        together("hiding", Map.of("answers", answer, "reason", "Names a person")).then().statusCode(303);
    }

    /** It lies there whatever is filtered, else nobody could press again. */
    @Test
    void isShownAlsoWhatNoLongerLiesAmongTheFiltered() {
        List<String> seen = ticked(1);
        file(first, seen("seen-filing-1"), "risk", "iot").then().statusCode(303);
        second.post(desk + "/together/filing?technology=drones", Map.of("answers", answer, "seen", seen, "technologies", "ai"))
                .then().statusCode(409).body(containsString("id=\"tick-1\" data-key=\"x\" checked"));
    }

    private List<String> ticked(int... numbers) {
        var page = second.get(desk).then().extract().htmlPath();
        return IntStream.of(numbers).mapToObj(number -> field(page, "seen-tick-" + number)).toList();
    }

    private Response together(String order, Map<String, ?> form) {
        return second.post(desk + "/together/" + order, form);
    }

    private ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then();
    }

    private static String field(XmlPath page, String id) {
        return page.getString("**.find { it.@id == '" + id + "' }.@value");
    }

    private String seen(String field) {
        return field(second.get(desk).then().extract().htmlPath(), field);
    }

    /** What the form says that would have it all the same. */
    private String crossed(String seen) {
        return order(second, "hiding", Map.of("reason", "Names a person", "seen", seen)).then().statusCode(409).extract()
                .htmlPath().getString("**.find { it.@id == 'crossed-1' }.div.form.input.find { it.@name == 'seen' }.@value");
    }

    private Response file(Browser who, String seen, String kind, String... technologies) {
        Map<String, Object> form = new HashMap<>(Map.of("as", kind, "seen", seen));
        if (technologies.length > 0) {
            form.put("technologies", List.of(technologies));
        }
        return order(who, "filing", form);
    }

    private Response order(Browser who, String order, Map<String, ?> form) {
        return who.post(desk + "/answers/" + answer + "/" + order, form);
    }

    private ValidatableResponse answer() {
        return hall.staff().get(hall.at("/answers")).then().rootPath("find { it.id == '" + answer + "' }");
    }
}
