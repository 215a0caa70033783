package breakout.desk;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** The plenary's rapporteur makes the points of the report out of answers, by forms alone. */
@QuarkusTest
class PointsPageTest {

    private static final String SEALS = "Connected seals report every opening of a container.";
    /** More than two pages have room for. */
    private static final int MANY = 40;
    private static final Pattern POINT = Pattern.compile("id=\"point-([0-9a-f-]{36})\"");

    private Hall hall;
    private Hall.Delegate kenya;
    private Hall.Delegate chile;
    private String desk;
    private Browser rapporteur;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        kenya = hall.join("Kenya", 1);
        chile = hall.join("Chile", 2);
        hall.round(1, "opening").statusCode(200);
        desk = "/desk/" + hall.code;
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void showsThePointsAsTheyWillBePrintedAndWhatTheyRestOn() {
        send(kenya, "Drones see the coast.", "benefit");
        send(chile, "Batteries burn.", "risk");
        rapporteur.get(desk).then().body(containsString("of 2 pages"), containsString("id=\"said-1\""),
                containsString("Benefits, and use today (1 point)"), containsString("Risks to keep in view (1 point)"),
                containsString("href=\"" + desk + "?near=2#answer-2\""), containsString("one delegate"));
        rapporteur.get(desk + "?fragment=points&lang=fr").then()
                .body(containsString("un délégué"), not(containsString("<html")));
        rapporteur.get(desk + "?fragment=meter&lang=fr").then().body(containsString("page sur 2"),
                not(containsString("<html")));
    }

    @Test
    void mergesWhatIsTickedAndAddsToThePointThatRestsOnIt() {
        String coast = send(kenya, "Drones see the coast.", "benefit");
        String lake = send(chile, "Drones patrol the lake at night.", "benefit");
        String port = send(chile, "Drones fly above the port.", "current-use");
        String id = merge(coast, lake);
        points().body("sources[0]", containsInAnyOrder(coast, lake)).body("", hasSize(1));
        assertEquals(id, merge(lake, port));
        points().body("sources[0]", containsInAnyOrder(coast, lake, port)).body("", hasSize(1));
        String other = merge(send(kenya, "Batteries burn.", "risk"));
        rapporteur.post(desk + "/points", Map.of("answers", List.of(coast, source(other)))).then().statusCode(303)
                .header("Location", containsString(desk + "/merging?"));
        String third = merge(send(kenya, "Smoke hides the drones.", "risk"));
        rapporteur.post(desk + "/points", Map.of("answers", List.of(coast, source(other), source(third)))).then()
                .statusCode(409).body(containsString("several worded points"));
        rapporteur.post(desk + "/points", Map.of()).then().statusCode(400).body(containsString("Choose at least one answer."));
        rapporteur.post(desk + "/points?kind=risk", Map.of("answers", port)).then().statusCode(303)
                .header("Location", endsWith(desk + "?kind=risk#point-" + id));
        rapporteur.post(desk + "/points", Map.of("answers", "x")).then().statusCode(400);
        rapporteur.post(desk + "/points", Map.of("answers", UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void wordsAPointAndFilesIt() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        word(id, Map.of("text", "Fund <b> drones.", "as", "recommendation", "addressee", "policy leaders", "technologies",
                List.of("ai", "drones"), "language", "", "question", "2", "seen", "0")).then().statusCode(303)
                .header("Location", endsWith(desk + "#point-" + id));
        points().body("[0].text", equalTo("Fund <b> drones."), "[0].kind", equalTo("recommendation"), "[0].question",
                equalTo(2), "[0].addressee", equalTo("policy leaders"), "[0].technologies", contains("ai", "drones"));
        rapporteur.get(desk).then().body(containsString("Fund &lt;b&gt; drones.</textarea>"),
                containsString("value=\"policy leaders\""));
        word(id, Map.of("text", "Drones burn.", "as", "risk", "addressee", "policy leaders", "seen", "1")).then()
                .statusCode(303);
        points().body("[0].kind", equalTo("risk"), "[0].addressee", equalTo(null), "[0].technologies", empty());
        word(id, Map.of("text", " ", "as", "risk", "seen", "2")).then().statusCode(400)
                .body(containsString("fault-" + id));
        word(id, Map.of("text", "x".repeat(2001), "as", "risk", "seen", "2")).then().statusCode(400)
                .body(containsString("x".repeat(2001)));
        points().body("[0].text", equalTo("Drones burn."));
    }

    @Test
    void saysQuietlyWhereAPointIsLongOrNamesNobody() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        rapporteur.get(desk).then().body(containsString("id=\"brevity-text-" + id + "\" hidden"),
                not(containsString("of 25 words.<")), not(containsString("one idea a point")),
                not(containsString("unaddressed-")), not(containsString("id=\"wordy\"")));
        word(id, Map.of("text", "word ".repeat(31), "as", "recommendation", "wording-fr", "Des mots. D’autres mots.", "seen",
                "0")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("31 of 25 words."), containsString("2 sentences: one idea a point."),
                containsString("Nobody is named to whom it is addressed."));
        rapporteur.get(desk + "?lang=fr").then().body(containsString("31 mots sur 25."));
        word(id, Map.of("text", "word ".repeat(25), "as", "recommendation", "addressee", "policy leaders", "wording-fr", "",
                "seen", "1")).then().statusCode(303);
        rapporteur.get(desk).then().body(not(containsString("of 25 words.<")), not(containsString("one idea a point")),
                not(containsString("unaddressed-")));
        points().body("[0].text", startsWith("word word"));
    }

    @Test
    void saysQuietlyWhereAPointNamesSomebodyOrSpeaksForAll() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        rapporteur.get(desk).then().body(not(containsString("id=\"tact-")));
        word(id, Map.of("text", "The drones of Kenya were a consensus.", "as", "recommendation", "wording-fr",
                "Toutes les délégations le disent.", "seen", "0")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("id=\"tact-text-" + id),
                containsString("The pages do without names: Kenya."), containsString("“consensus” claims more than was"),
                containsString("A recommendation begins with a verb."), not(containsString("Toutes les délégations” claims")));
        word(id, Map.of("text", "Drones see the coast.", "as", "benefit", "wording-fr", "Toutes les délégations le disent.",
                "seen", "1")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("“Toutes les délégations” claims more"),
                not(containsString("The pages do without names")));
    }

    @Test
    void saysHowManyWordsAPlenaryWouldReadWhereThoseAreTooMany() {
        for (int i = 0; i < MANY; i++) {
            send(kenya, i + " drones " + "it is so ".repeat(24), "benefit");
        }
        String meter = rapporteur.get(desk + "?fragment=meter").then().statusCode(200).extract().asString();
        var told = Pattern.compile("(9\\d\\d|1,\\d{3}) words; a plenary reads 900 at most\\.").matcher(meter);
        assertTrue(told.find(), meter);
    }

    @Test
    void saysHowFullThePagesAreInTheLanguageInWhichTheyAreFuller() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        rapporteur.get(desk + "?fragment=meter").then().body(not(containsString("id=\"uneven\"")));
        word(id, Map.of("text", "Drones see.", "as", "benefit", "wording-fr", "Encore un mot. ".repeat(130), "seen", "0"))
                .then().statusCode(303);
        String meter = rapporteur.get(desk + "?fragment=meter").then().statusCode(200).extract().asString();
        var told = Pattern
                .compile("English</span> <span class=\"numbers\">\\s*([\\d.]+)</span> · <span lang=\"fr\">Français</span>"
                        + " <span class=\"numbers\">\\s*([\\d.]+)</span>")
                .matcher(meter);
        assertTrue(told.find(), meter);
        assertTrue(Double.parseDouble(told.group(1)) + 0.2 < Double.parseDouble(told.group(2)), meter);
        assertTrue(meter.contains(told.group(2) + " of 2 pages<"), meter);
        rapporteur.get(desk + "?fragment=meter&lang=fr").then().body(
                containsString(told.group(2).replace('.', ',') + " page"), containsString("Français</span> <span"));
    }

    @Test
    void wordsItOnceMoreForWhoReadsFrench() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        rapporteur.get(desk).then().body(containsString("Not yet in <span lang=\"fr\">Français"));
        word(id, Map.of("text", "Drones see the coast.", "as", "benefit", "wording-fr", "Les drones voient la côte.", "seen",
                "0"))
                .then().statusCode(303);
        points().body("[0].wordings.fr", equalTo("Les drones voient la côte."));
        rapporteur.get(desk).then().body(containsString("Les drones voient la côte.</textarea>"));
        rapporteur.get("/report/" + hall.code + "?lang=fr").then().body(containsString("Les drones voient la côte."));
        word(id, Map.of("text", "Les drones voient la côte.", "language", "fr", "as", "benefit", "wording-fr", "Mots perdus",
                "seen", "1")).then().statusCode(400).body(containsString("Les drones voient la côte.</textarea>"));
        word(id, Map.of("text", "Drones see the coast.", "as", "benefit", "wording-fr", "", "seen", "1")).then()
                .statusCode(303);
        points().body("[0].wordings", anEmptyMap());
    }

    @Test
    void showsBothTextsToWhoComesSecond() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        word(id, Map.of("text", "What the first one wrote.", "as", "benefit", "seen", "0")).then().statusCode(303);
        String page = word(id, Map.of("text", "What the second one types.", "as", "risk", "seen", "0")).then()
                .statusCode(409).extract().asString();
        assertTrue(page.contains("What the second one types.</textarea>"), "what was typed stays");
        assertTrue(page.contains("What the <mark>first</mark> one <mark>wrote.</mark>"), "and beside it what was saved");
        assertTrue(page.contains("name=\"seen\" value=\"1\""), "who saves again has seen it");
        points().body("[0].text", equalTo("What the first one wrote."), "[0].kind", equalTo("benefit"));
        word(id, Map.of("text", "What both say.", "as", "benefit", "seen", "1")).then().statusCode(303);
        points().body("[0].text", equalTo("What both say."));
        order(id, "dropping", Map.of("seen", "1")).then().statusCode(409);
        order(id, "dropping", Map.of("seen", "2")).then().statusCode(303);
        word(id, Map.of("text", "Words for what is gone.", "as", "benefit", "seen", "2")).then().statusCode(404)
                .body(containsString("Words for what is gone."));
    }

    /** They may be at different boxes of one point. */
    @Test
    void showsWhateverElseOfItWasSavedMeanwhile() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        String text = "Drones see the coast.";
        word(id, Map.of("text", text, "as", "recommendation", "addressee", "the WCO", "technologies", List.of("ai"), "question",
                "1", "wording-fr", "Les drones voient la côte.", "seen", "0")).then().statusCode(303);
        String page = word(id, Map.of("text", text, "as", "recommendation", "addressee", "", "technologies", List.of("drones"),
                "question", "2", "wording-fr", "Mes mots.", "seen", "0")).then().statusCode(409).extract().asString();
        assertTrue(page.contains(" data-held>"), "it is not saved by itself");
        assertTrue(page.contains("<mark>Les drones voient la côte.</mark></p>"), "in French");
        assertTrue(page.contains("<p class=\"theirs\">Recommendation · Question 1 · <bdi>AI and machine learning</bdi>"),
                "its filing");
        assertTrue(page.contains("<p class=\"theirs\" dir=\"auto\">the WCO</p>"), "to whom");
        assertTrue(page.contains("Mes mots.</textarea>"), "what was typed stays");
        assertTrue(page.contains("<option value=\"2\" selected>"), "and what was chosen");
        points().body("[0].wordings.fr", equalTo("Les drones voient la côte."), "[0].addressee", equalTo("the WCO"));
        String same = word(id, Map.of("text", text, "as", "recommendation", "addressee", "the WCO", "technologies",
                List.of("ai"), "question", "1", "wording-fr", "Les drones voient la côte.", "seen", "0")).then().statusCode(409)
                .extract().asString();
        assertFalse(same.contains(" data-held>"), "who says the same has nothing to choose");
    }

    @Test
    void savesWithoutLeavingThePage() {
        String id = merge(send(kenya, "Drones see the coast.", "benefit"));
        word(id, Map.of("text", "As it is typed", "as", "benefit", "seen", "0", "still", "true")).then().statusCode(204)
                .header("ETag", equalTo("\"1\""));
        points().body("[0].text", equalTo("As it is typed"));
        String messages = desk + "/report/messages";
        String seen = rapporteur.post(messages, Map.of("messages", List.of("One."), "still", "true")).then().statusCode(204)
                .extract().header("ETag").replace("\"", "");
        rapporteur.post(messages, Map.of("messages", List.of("One.", "Two."), "seen", seen)).then().statusCode(303);
        rapporteur.post(messages, Map.of("messages", List.of("Mine."), "seen", seen)).then().statusCode(409)
                .body(containsString("Mine.</textarea>"), containsString(">Two.</span></li>"));
        rapporteur.post(desk + "/report/finalisation", Map.of("messages", List.of("Mine."), "seen", seen)).then()
                .statusCode(409);
        hall.staff().get(hall.at("/report.json")).then().body("messages", contains("One.", "Two."), "edition.state",
                equalTo("DRAFT"));
    }

    @Test
    void putsPointsInAnOrderThatTheReportKeeps() {
        String first = merge(send(kenya, "Drones see the coast.", "benefit"));
        String second = merge(send(chile, "Drones patrol the lake at night.", "benefit"));
        send(chile, "Drones fly above the port.", "benefit");
        assertEquals(List.of(first, second), shown());
        order(second, "moving", Map.of("up", "true")).then().statusCode(303).header("Location",
                endsWith("#point-" + second));
        assertEquals(List.of(second, first), shown());
        String printed = hall.staff().get(hall.at("/report.md")).then().extract().asString();
        printed = printed.substring(0, printed.indexOf("Annex A"));
        assertTrue(printed.indexOf("patrol the lake") < printed.indexOf("see the coast"), printed);
        assertTrue(printed.indexOf("see the coast") < printed.indexOf("above the port"), "what nobody has placed comes last");
        order(second, "moving", Map.of("up", "false")).then().statusCode(303);
        assertEquals(List.of(first, second), shown());
        order(UUID.randomUUID().toString(), "moving", Map.of("up", "true")).then().statusCode(303);
    }

    @Test
    void takesUpAsItWasSaidWhatIsMovedAndNobodyHasWorded() {
        String first = merge(send(kenya, "Drones see the coast.", "benefit"));
        send(chile, "Drones patrol the lake at night.", "benefit");
        String port = send(chile, "Drones fly above the port.", "benefit");
        rapporteur.get(desk + "?fragment=points").then().body(containsString("id=\"up-said-2\""),
                containsString("id=\"up-said-3\""), not(containsString("id=\"down-said-2\"")));
        rapporteur.post(desk + "/points", Map.of("answers", port, "up", "true")).then().statusCode(303)
                .header("Location", containsString("#point-"));
        String third = points().body("", hasSize(2)).extract().path("find { it.sources == ['" + port + "'] }.id");
        assertEquals(List.of(first, third), shown());
        String page = rapporteur.get(desk + "?fragment=points").then().extract().asString();
        assertTrue(page.indexOf("point-" + third) < page.indexOf("id=\"said-2\""), "it went past what nobody has worded");
        order(third, "moving", Map.of("up", "true")).then().statusCode(303);
        assertEquals(List.of(third, first), shown());
    }

    @Test
    void takesAPointApart() {
        String coast = send(kenya, "Drones see the coast.", "benefit");
        String lake = send(chile, "Drones patrol the lake at night.", "benefit");
        String port = send(chile, "Batteries burn.", "benefit");
        String id = merge(coast, lake, port);
        order(id, "parting", Map.of("answer", lake, "seen", "0")).then().statusCode(303).header("Location",
                endsWith("#point-" + id));
        points().body("sources[0]", containsInAnyOrder(coast, port));
        order(id, "parting", Map.of("seen", "0")).then().statusCode(409);
        order(id, "parting", Map.of("seen", "1")).then().statusCode(303);
        points().body("", empty());
        hall.staff().get(hall.at("/report.json")).then().body("points", hasSize(3));
        String alone = merge(coast);
        order(alone, "parting", Map.of("answer", coast, "seen", "0")).then().statusCode(400);
    }

    @Test
    void suggestsWhatIsSaidAgainInItsOwnWords() {
        String one = send(kenya, SEALS, "benefit");
        String again = send(chile, SEALS, "benefit");
        String page = rapporteur.get(desk + "?fragment=points").then().body(containsString("1 suggested point"),
                containsString("seem to say the same")).extract().asString();
        assertTrue(page.contains("id=\"suggested-1\""), page);
        rapporteur.post(desk + "/points", Map.of("answers", List.of(one, again))).then().statusCode(303);
        points().body("[0].text", equalTo(SEALS), "sources[0]", containsInAnyOrder(one, again));
        rapporteur.get(desk + "?fragment=points").then().body(not(containsString("suggested-")));
        String third = send(hall.join("Fiji"), SEALS, "benefit");
        rapporteur.get(desk + "?fragment=points").then().body(containsString("Add to its point"));
        rapporteur.post(desk + "/points", Map.of("answers", List.of(one, again, third))).then().statusCode(303);
        points().body("", hasSize(1)).body("sources[0]", containsInAnyOrder(one, again, third));
    }

    @Test
    void marksInWhatIsSuggestedTheWordsThatDiffer() {
        String anew = SEALS.replace("every opening", "each opening");
        String one = send(kenya, SEALS, "benefit");
        send(chile, anew, "benefit");
        String page = rapporteur.get(desk + "?fragment=points").then().body(containsString("id=\"suggested-"))
                .extract().asString();
        assertTrue(page.contains("report <mark>every</mark> opening"), page);
        assertTrue(page.contains("report <mark>each</mark> opening"), page);
        word(merge(one), Map.of("text", "Seals tell of each opening.", "as", "benefit", "seen", "0")).then().statusCode(303);
        page = rapporteur.get(desk + "?fragment=points").then().body(containsString("Add to its point")).extract().asString();
        String suggested = page.substring(page.indexOf("id=\"suggested\""), page.indexOf("class=\"part\""));
        assertTrue(suggested.contains("Seals <mark>tell of</mark> each opening") && suggested.contains("<mark>report</mark>"),
                suggested);
    }

    @Test
    void neverSuggestsAgainWhatWasRejected() {
        String one = send(kenya, SEALS, "benefit");
        String again = send(chile, SEALS, "benefit");
        rapporteur.post(desk + "/points/parting", Map.of("answers", List.of(one, again))).then().statusCode(303);
        rapporteur.get(desk + "?fragment=points").then().body(not(containsString("suggested-")),
                containsString("id=\"said-1\""), containsString("id=\"said-2\""));
        points().body("", empty());
        hall.staff().get(hall.at("/report.json")).then().body("points", hasSize(2), "method.checks.parted", equalTo(1));
    }

    @Test
    void isForWhoSpeaksForThePlenary() {
        String coast = send(kenya, "Drones see the coast.", "benefit");
        String id = merge(coast);
        var group = Browser.known(Browser.stranger().get(desk + "?key=" + hall.rapporteur(2).key));
        group.get(desk + "?fragment=points").then().statusCode(200).body(not(containsString("Drones see")));
        for (String address : List.of("", "/parting", "/" + id + "/wording", "/" + id + "/moving", "/" + id + "/parting",
                "/" + id + "/dropping")) {
            Browser.stranger().post(desk + "/points" + address).then().statusCode(401);
            group.post(desk + "/points" + address, Map.of("answers", coast, "text", "Mine", "as", "risk")).then()
                    .statusCode(403);
        }
        rapporteur.get(desk + "/points/" + id + "/wording").then().statusCode(303).header("Location", endsWith(desk));
        rapporteur.get(desk + "/points?fragment=points").then().statusCode(200).body(containsString("Drones see"));
    }

    private String send(Hall.Delegate delegate, String text, String kind) {
        String id = UUID.randomUUID().toString();
        delegate.send(id, Map.of("question", 1, "text", text, "language", "en", "kind", kind, "technologies",
                List.of(text.contains("seals") ? "iot" : "drones"))).statusCode(201);
        return id;
    }

    /** The id of the point in which they are. */
    private String merge(String... answers) {
        String there = rapporteur.post(desk + "/points", Map.of("answers", List.of(answers))).then().statusCode(303).extract()
                .header("Location");
        return there.substring(there.indexOf("#point-") + "#point-".length());
    }

    private Response word(String id, Map<String, ?> form) {
        return order(id, "wording", form);
    }

    private Response order(String id, String order, Map<String, ?> form) {
        return rapporteur.post(desk + "/points/" + id + "/" + order, new HashMap<>(form));
    }

    private ValidatableResponse points() {
        return hall.staff().get(hall.at("/points")).then().statusCode(200);
    }

    private String source(String point) {
        return points().extract().path("find { it.id == '" + point + "' }.sources[0]");
    }

    /** The worded points, in the order of the page. */
    private List<String> shown() {
        String page = rapporteur.get(desk + "?fragment=points").then().statusCode(200).extract().asString();
        return POINT.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
