package breakout.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;

/** Sentences that are no answers themselves open the answers they rest on. */
@QuarkusTest
class GroundingTest {

    private static final String ANEW = "We keep watch by air and by seal.";

    @Test
    void opensTheAnswersBehindMessagesHighlightsAndInterlinkages() {
        Hall hall = held("unattributed", ANEW);
        Hall.Rapporteur plenary = hall.rapporteur(null);
        plenary.asking().body(Map.of("messages", List.of("Sensors feed drones [1, 2].", "Nobody was asked [77]."), "wordings",
                List.of(Map.of("fr", "Les capteurs guident les drones."), Map.of()))).put(hall.at("/report/messages")).then()
                .statusCode(200);
        String page = page(hall, plenary, "en");
        assertEquals(Set.of("said-1", "said-2", "annex-a"), opened(section(page, "messages")),
                "what names none rests on all that was said");
        assertTrue(section(page, "messages").contains("Sensors feed drones.<"), "its numbers stand behind it");
        assertTrue(section(page, "messages").contains("Nobody was asked [77]."), "what is no answer is a word like any other");
        assertEquals(new Naming("Both do.", List.of(2)), Naming.of("Both do [1, 2].", Set.of(2)), "one was hidden since");
        assertEquals(Set.of("said-1", "said-2", "annex-d"), opened(section(page, "groupwork")));
        assertEquals(Set.of("said-1"), opened(section(page, "interlinkages")));
        opened(page).forEach(id -> assertEquals(2, page.split(" id=\"" + id + "\"", -1).length, id + " stands once"));
        assertEquals(Set.of("said-1", "said-2", "annex-a"), opened(section(page(hall, plenary, "fr"), "messages")),
                "nor need they be named again in other words");
        assertTrue(page(hall, plenary, "fr").contains("Les capteurs guident les drones.<"));
        plenary.asking().get(hall.at("/report.md?lang=en")).then().body(
                containsString("Sensors feed drones. (\\[1\\], \\[2\\])"),
                containsString("· 1 (\\[1\\])".replace("· ", "\u00A0")),
                containsString("question 1; there was broad support; \\[1\\], \\[2\\])"));
        assertFalse(Browser.known(Browser.stranger().get("/desk/" + hall.code + "?key=" + plenary.key))
                .get("/report/" + hall.code + "/brief").asString().contains("[1"), "what is spoken has no numbers");
    }

    /** The bell deals the numbers anew. */
    @Test
    void followsAnAnswerThatTheBellGivesAnotherNumber() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        for (int answer = 1; answer <= 9; answer++) {
            hall.join("Delegation " + answer).answer(1, "Sensor " + answer + " feeds a model.");
        }
        Hall.Rapporteur plenary = hall.rapporteur(null);
        plenary.asking().contentType(ContentType.JSON)
                .body(Map.of("messages", List.of("The third does [3].", "So do two [1,2]."),
                        "wordings", List.of(Map.of("fr", "Le troisième aussi [3]."), Map.of())))
                .put(hall.at("/report/messages")).then()
                .statusCode(200);
        hall.round(1, "closing").statusCode(200);
        Map<String, Integer> numbers = hall.staff().get(hall.at("/answers")).then().extract()
                .path("collectEntries { [it.text, it.number] }");
        List<Integer> now = IntStream.rangeClosed(1, 3)
                .mapToObj(answer -> numbers.get("Sensor " + answer + " feeds a model.")).toList();
        hall.staff().get(hall.at("/report")).then().body("messages[0]", equalTo("The third does [" + now.get(2) + "]."),
                "messages[1]", equalTo("So do two [" + now.get(0) + "," + now.get(1) + "]."));
        Browser.known(Browser.stranger().get("/desk/" + hall.code + "?key=" + plenary.key))
                .post("/desk/" + hall.code + "/undo", Map.of()).then().statusCode(409);
    }

    @Test
    void tellsOfAGroupNoMoreThanTheRuleLets() {
        Hall reworded = held("category", ANEW);
        String page = page(reworded, reworded.rapporteur(null), "en");
        assertEquals(Set.of("annex-a"), opened(section(page, "groupwork")),
                "which answers are of one group is not told");
        assertTrue(page.contains("id=\"annex-a\""));
        Hall asSaid = held("category", null);
        assertEquals(Set.of("said-1", "annex-a"),
                opened(section(page(asSaid, asSaid.rapporteur(null), "en"), "groupwork")),
                "what reads as an answer does can be found by anybody");
    }

    @Test
    void hintsAtTheDeskAtMessagesThatNameNothing() {
        Hall hall = held("unattributed", ANEW);
        Browser plenary = Browser.rapporteur(hall);
        plenary.get("/desk/" + hall.code).then().body(not(containsString("id=\"ungrounded\"")));
        plenary.post("/desk/" + hall.code + "/report/messages", Map.of("messages", "Sensors feed drones.")).then()
                .statusCode(303);
        plenary.get("/desk/" + hall.code).then().body(containsString("This message names no answer that it rests on:"),
                containsString("such as [4, 7]"));
        plenary.post("/desk/" + hall.code + "/report/messages", Map.of("messages", "Sensors feed drones [1].")).then()
                .statusCode(303);
        plenary.get("/desk/" + hall.code).then().body(not(containsString("id=\"ungrounded\"")));
    }

    @Test
    void asksAboutThemBeforeTheReportIsFinalAndSaysSoInTheMethodNote() {
        Hall hall = held("unattributed", null);
        Browser plenary = Browser.rapporteur(hall);
        String address = "/desk/" + hall.code + "/report/finalisation";
        Map<String, Object> opening = Map.of("messages", List.of("Sensors feed drones.", "Drones see [1]."));
        plenary.post(address, opening).then().statusCode(200).body(containsString("id=\"left-ungrounded\""),
                containsString("This message names no answer that it rests on:"), containsString("name=\"ungrounded\""),
                containsString("its method note says so"));
        plenary.post(address, Map.of("unread", "true")).then().statusCode(200).body(containsString("id=\"left-ungrounded\""),
                not(containsString("have not been read")));
        hall.staff().get(hall.at("/report.json")).then().body("edition.state", equalTo("DRAFT"), "method.ungrounded",
                equalTo(1));
        plenary.post(address, Map.of("unread", "true", "ungrounded", "true")).then().statusCode(303);
        hall.staff().get(hall.at("/report.json")).then().body("edition.state", equalTo("FINAL"), "method.ungrounded",
                equalTo(1));
        for (String face : List.of("html", "md")) {
            hall.staff().get(hall.at("/report." + face + "?lang=en")).then().body(containsString(
                    "Of the 2 messages that the report opens with, 1 names no contribution that it rests on."));
        }
        hall.staff().get(hall.at("/report.html?lang=fr")).then()
                .body(containsString("Des 2 messages qui ouvrent le compte rendu,"
                        + " 1 n’indique aucune contribution sur laquelle il repose."));
        plenary.post("/desk/" + hall.code + "/report/reopening", Map.of()).then().statusCode(303);
        plenary.post(address, Map.of("messages", "Drones see [1].", "unread", "true")).then().statusCode(303);
        hall.staff().get(hall.at("/report.html?lang=en")).then().body(not(containsString("that the report opens with")));
    }

    /** They are what stood beside the answers then. */
    @Test
    void asksAboutNumbersThatWereTypedBeforeTheBellAndAreSavedAfterIt() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Sensors feed models.");
        Browser plenary = Browser.rapporteur(hall);
        String seen = seen(plenary.get("/desk/" + hall.code));
        hall.round(1, "closing").statusCode(200);
        String address = "/desk/" + hall.code + "/report/messages";
        var asked = plenary.post(address, Map.of("messages", "Sensors feed models [1].", "seen", seen));
        asked.then().statusCode(409).body(containsString("have other numbers now"), containsString("Sensors feed models [1]."),
                containsString(" data-held>"), not(containsString("somebody else has saved")));
        plenary.post(address, Map.of("messages", "Sensors feed models.", "seen", seen)).then().statusCode(303);
        plenary.post(address, Map.of("messages", "Sensors feed models [1].", "seen", seen(plenary.get("/desk/" + hall.code))))
                .then().statusCode(303);
    }

    private static String seen(Response desk) {
        return desk.then().extract().htmlPath()
                .getString("**.find { it.@id == 'messages' }.input.find { it.@name == 'seen' }.@value");
    }

    @Test
    void readsWhatIsNamedAndLeavesOtherBracketsAlone() {
        assertEquals(new Naming("Sensors feed models.", List.of(4, 7)), Naming.of("Sensors feed models [4, 7].", Set.of(4, 7)));
        assertEquals(new Naming("Sensors and models.", List.of(4, 7)), Naming.of("Sensors [4] and models [7].", Set.of(4, 7)));
        assertEquals(new Naming("Since [2017] seals report.", List.of()), Naming.of("Since [2017] seals report.", Set.of(4)));
        assertEquals(new Naming("[4]", List.of(4)), Naming.of("[4]", Set.of(4)));
    }

    /** Two answers of one group, marked together. @param anew how its rapporteur words them; null as the first of them */
    private static Hall held(String rule, String anew) {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "attribution", rule));
        hall.round(1, "opening").statusCode(200);
        Hall.Delegate kenya = hall.join("Kenya", 1);
        Hall.Rapporteur rapporteur = hall.rapporteur(1);
        String both = kenya.answer(1, "Drones and smart seals see the coast.");
        String highlight = rapporteur.mark(both, kenya.answer(1, "Goggles show what is inside."));
        if (anew != null) {
            rapporteur.asking().body(Map.of("text", anew, "language", "en")).put(hall.at("/highlights/" + highlight)).then()
                    .statusCode(200);
        }
        rapporteur.readBack(1).statusCode(200);
        rapporteur.closeReadBack(1).statusCode(200);
        return hall;
    }

    private static String page(Hall hall, Hall.Rapporteur reader, String language) {
        return reader.asking().get(hall.at("/report.html?lang=" + language)).then().statusCode(200).extract().asString();
    }

    private static String section(String page, String id) {
        String rest = page.substring(page.indexOf("id=\"" + id + "\""));
        return rest.substring(0, rest.indexOf("</section>"));
    }

    private static Set<String> opened(String part) {
        return Pattern.compile("href=\"#((?:said|annex)-\\w+)\"").matcher(part).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
