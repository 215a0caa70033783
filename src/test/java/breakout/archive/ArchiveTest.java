package breakout.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

/** A session that was taken away as a file and handed in again says the same. */
@QuarkusTest
class ArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void saysTheSameOnEveryFace() {
        var rich = new Rich(false);
        String file = rich.taken();
        Copy copy = Copy.of(file);
        assertNotEquals(rich.code(), copy.code());
        for (String language : List.of("en", "fr")) {
            for (String face : List.of("/report.json", "/report.csv", "/report.md", "/report.html")) {
                assertEquals(Copy.plain(rich.face(rich.code(), face, language), rich.code()),
                        Copy.plain(rich.face(copy.code(), face, language), copy.code()), face + " in " + language);
            }
        }
        assertEquals(rich.json(rich.code(), "/board"), rich.json(copy.code(), "/board"));
        assertEquals(Copy.withoutIds(rich.json(rich.code(), "/answers")), Copy.withoutIds(rich.json(copy.code(), "/answers")));
        assertEquals(Copy.withoutIds(rich.json(rich.code(), "/points")), Copy.withoutIds(rich.json(copy.code(), "/points")));
        assertEquals(Copy.withoutIds(rich.json(rich.code(), "/highlights")),
                Copy.withoutIds(rich.json(copy.code(), "/highlights")));
        assertEquals(Copy.withoutIds(rich.json(rich.code(), "")), Copy.withoutIds(rich.json(copy.code(), "")));
    }

    @Test
    void takenAwayAgainIsTheSameFile() throws Exception {
        var rich = new Rich(true);
        String first = rich.taken();
        Copy copy = Copy.of(first);
        Copy again = Copy.of(rich.taken(copy.code()));
        assertEquals(Copy.unsealed(JSON.readTree(first)), Copy.unsealed(JSON.readTree(rich.taken(copy.code()))));
        assertEquals(Copy.unsealed(JSON.readTree(first)), Copy.unsealed(JSON.readTree(rich.taken(again.code()))));
        assertEquals(rich.json(rich.code(), "/board"), rich.json(again.code(), "/board"));
    }

    @Test
    void keepsAFinalReportFinal() {
        var rich = new Rich(true);
        Copy copy = Copy.of(rich.taken());
        String before = rich.anybody("/api/sessions/" + rich.code() + "/report.json");
        assertEquals(before, rich.anybody("/api/sessions/" + copy.code() + "/report.json"));
        assertEquals(rich.anybody("/api/sessions/" + rich.code() + "/report.md"),
                rich.anybody("/api/sessions/" + copy.code() + "/report.md"));
        rich.staff().get("/api/sessions/" + copy.code() + "/report.json").then().body("edition.state", equalTo("FINAL"),
                "edition.revision", equalTo(1), "points.size()", equalTo(before.split("\"contributors\"").length - 2));
    }

    /** Nor does it need what reports did not tell at first. */
    @Test
    void takesInAFinalReportThatDoesNotTellHowManyAreInASmallGroup() throws Exception {
        Hall small = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        small.round(1, "opening").statusCode(200);
        small.join("Kenya", 1).answer(1, "Drones watch the coast.");
        small.round(1, "closing").statusCode(200);
        small.rapporteur(null).asking().post(small.at("/report/finalisation")).then().statusCode(200);
        String file = small.staff().get(small.at("/export")).asString();
        ObjectNode archive = (ObjectNode) JSON.readTree(file);
        var report = (ObjectNode) archive.at("/report/finals/0/report");
        assertTrue(report.at("/participation/0").has("delegations"));
        assertTrue(report.at("/participation/0/delegations").isNull());
        Rich.handIn(file).statusCode(201).body("notes", hasSize(0));
        report.remove("participation");
        ((ObjectNode) report.get("edition")).remove("setting");
        Rich.handIn(archive.toString()).statusCode(201);
    }

    @Test
    void closesWhatRan() {
        var rich = new Rich(false);
        rich.staff().post("/api/sessions/" + rich.code() + "/rounds/2/opening").then().statusCode(200);
        Copy copy = Copy.of(rich.taken());
        rich.staff().get("/api/sessions/" + copy.code()).then().body("rounds.state", equalTo(List.of("CLOSED", "CLOSED")));
    }

    @Test
    void tellsTheTrailOnBothSides() {
        var rich = new Rich(false);
        String file = rich.taken();
        rich.taken();
        rich.staff().get("/api/sessions/" + rich.code() + "/audit").then().body("intact", equalTo(true),
                "lines.findAll { it.deed == 'archived' }.size()", equalTo(1));
        Copy copy = Copy.of(file);
        rich.staff().get("/api/sessions/" + copy.code() + "/audit").then().body("intact", equalTo(true), "lines.deed",
                equalTo(List.of("imported")), "lines[0].answers", equalTo(Rich.ANSWERS));
        rich.staff().get("/console/" + copy.code()).then().body(containsString("imported this session from a file"));
    }

    @Test
    void isAFileThatNothingKeeps() {
        var rich = new Rich(false);
        rich.staff().get("/api/sessions/" + rich.code() + "/export").then().statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", startsWith("attachment; filename=\"PC0483E1a-session-"));
        rich.staff().get("/console/" + rich.code()).then()
                .body(containsString("/api/sessions/" + rich.code() + "/export\" download"));
    }

    @Test
    void namesNobodyAndLinksNoTwoAnswersOfOneDelegation() throws Exception {
        var rich = new Rich(true);
        String file = rich.taken();
        for (String secret : rich.secrets()) {
            assertFalse(file.contains(secret), "The file tells " + secret.substring(0, 3) + "…");
        }
        JsonNode archive = JSON.readTree(file);
        List<String> sealed = new ArrayList<>();
        archive.get("answers").forEach(answer -> {
            sealed.add(answer.get("delegation").textValue());
            answer.get("supporters").forEach(each -> sealed.add(each.textValue()));
        });
        archive.get("highlights").forEach(
                mark -> mark.get("verdicts").forEach(word -> sealed.add(word.get("delegation").textValue())));
        Set<String> different = new HashSet<>(sealed);
        assertEquals(sealed.size(), different.size());
        assertEquals(1, sealed.stream().map(String::length).distinct().count());
        assertTrue(sealed.size() > Rich.ANSWERS);
    }

    @Test
    void countsAllDelegationsAsOneWhereAnotherInstallationSealedThem() throws Exception {
        var rich = new Rich(false);
        ObjectNode archive = (ObjectNode) JSON.readTree(rich.taken());
        archive.put("sealedBy", "0123456789abcdef");
        String code = Rich.handIn(archive.toString()).statusCode(201)
                .body("notes", equalTo(List.of("This file comes from another installation, or was changed since it was "
                        + "taken away: its delegations cannot be told apart, and all of them are counted as one.")))
                .extract().path("code");
        rich.staff().get("/api/sessions/" + code + "/board").then().body("delegations", equalTo(1), "answers",
                equalTo(rich.json(rich.code(), "/board").get("answers").intValue()));
        rich.staff().get("/console/" + code).then().body(containsString("from a file of another installation"));
    }

    @Test
    void countsAllDelegationsAsOneWhereTheFileWasChanged() throws Exception {
        var rich = new Rich(false);
        ObjectNode archive = (ObjectNode) JSON.readTree(rich.taken());
        ((ObjectNode) archive.get("answers").get(0)).put("text", "Something else.");
        String code = Rich.handIn(archive.toString()).statusCode(201).body("notes", hasSize(1)).extract().path("code");
        rich.staff().get("/api/sessions/" + code + "/board").then().body("delegations", equalTo(1));
    }

    @Test
    void takesNoSealOfAnotherFile() throws Exception {
        var rich = new Rich(false);
        ObjectNode archive = (ObjectNode) JSON.readTree(rich.taken());
        JsonNode other = JSON.readTree(rich.taken()).get("answers").get(0).get("delegation");
        ((ObjectNode) ((ArrayNode) archive.get("answers")).get(1)).set("delegation", other);
        Rich.handIn(archive.toString()).statusCode(400).body("violations[0].field", equalTo("answers.1.delegation"));
    }

    @Test
    void letsNobodyInByWhatItWas() {
        var rich = new Rich(false);
        Copy copy = Copy.of(rich.taken());
        rich.staff().get("/console/" + copy.code() + "/seats").then().statusCode(200).body(not(containsString("Canary")));
        rich.staff().get("/api/sessions/" + copy.code() + "/rapporteurs").then().body(equalTo("[]"));
        rich.asDelegate().get("/api/sessions/" + copy.code() + "/own").then().statusCode(403);
    }
}
