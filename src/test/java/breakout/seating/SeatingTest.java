package breakout.seating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

/** The facilitator makes groups and says who sits in them, also between rounds. */
@QuarkusTest
class SeatingTest {

    @Test
    void makesGroupsByNumberAndByNameAndNeverFewerThanAreInUse() {
        Hall hall = Hall.open(Map.of("groups", 2));
        put(hall, "/groups", Map.of("groups", 4)).statusCode(200).body("number", contains(1, 2, 3, 4));
        put(hall, "/groups", Map.of("groups", List.of("Trade", "Borders", "Data"))).statusCode(200)
                .body("name", contains("Trade", "Borders", "Data"));
        hall.join("Kenya", 3);
        put(hall, "/groups", Map.of("groups", 2)).statusCode(409).body("detail", containsString("not fewer"));
        put(hall, "/groups", Map.of("groups", List.of("A", "A"))).statusCode(400).body("violations[0].field",
                equalTo("groups"));
        put(hall, "/groups", Map.of("groups", Map.of())).statusCode(400).body("violations[0].field", equalTo("groups"));
        hall.round(1, "opening").statusCode(200);
        put(hall, "/groups", Map.of("groups", 5)).statusCode(409).body("detail", containsString("round is running"));
    }

    @Test
    void tellsAGroupWhereItMeetsAndNoOther() {
        Hall hall = Hall.open(Map.of("groups", 2));
        var kenya = hall.join("Kenya", 1);
        int before = hall.staff().get(hall.at("/state")).then().extract().path("groups");
        put(hall, "/groups/1", Map.of("room", "Room B", "link", "https://meet.example.org/b?pwd=1", "language", "fr",
                "moderator", "Ms Okoro")).statusCode(200);
        int after = hall.staff().get(hall.at("/state")).then().extract().path("groups");
        assertNotEquals(before, after);
        hall.rapporteur(1);
        kenya.asking().get(hall.at("/groups/1")).then().statusCode(200).body("room", equalTo("Room B"))
                .body("moderator", equalTo("Ms Okoro")).body("rapporteurs", contains("Rapporteur"));
        kenya.asking().get(hall.at("/groups/2")).then().statusCode(403);
        kenya.asking().get(hall.at("/groups")).then().statusCode(403);
        given().get(hall.at("/groups")).then().statusCode(401);
        for (String link : List.of("javascript:alert(1)", "http://meet.example.org", "data:text/html,x", "https:", "//x.org",
                "https://a@b.example.org/")) {
            put(hall, "/groups/1", Map.of("link", link)).statusCode(400).body("violations[0].field", equalTo("link"));
        }
        put(hall, "/groups/1", Map.of("language", "x")).statusCode(400).body("violations[0].field", equalTo("language"));
        put(hall, "/groups/9", Map.of()).statusCode(404);
        put(hall, "/groups/1", Map.of()).statusCode(200).body("link", nullValue());
    }

    @Test
    void movesASeatWhoseAnswersAndDraftsStayWhereTheyWereSaid() {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        JsonPath kenya = join(hall, "Kenya", 1);
        String bearer = "Bearer " + kenya.getString("token");
        String said = "00000000-0000-4000-8000-" + String.format("%012d", kenya.getLong("seat"));
        given().header("Authorization", bearer).contentType(ContentType.JSON)
                .body(Map.of("question", 1, "text", "Said in group 1")).put(hall.at("/answers/" + said)).then().statusCode(201);
        given().header("Authorization", bearer).contentType(ContentType.JSON).body(Map.of("text", "Begun in group 1"))
                .put(hall.at("/drafts/1")).then().statusCode(204);
        String highlight = hall.rapporteur(1).mark(said);

        put(hall, "/groups/2/seats/" + kenya.getLong("seat"), null).statusCode(204);

        given().header("Authorization", bearer).get(hall.at("/groups/2")).then().statusCode(200);
        given().header("Authorization", bearer).contentType(ContentType.JSON)
                .body(Map.of("question", 1, "text", "Said in group 2"))
                .put(hall.at("/answers/" + said.replaceFirst("^0", "1"))).then().statusCode(201);
        hall.round(1, "closing").statusCode(200);
        Map<String, Integer> groups = hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().jsonPath()
                .<Map<String, Object>> getList("$").stream()
                .collect(Collectors.toMap(each -> (String) each.get("text"), each -> (Integer) each.get("group")));
        assertEquals(Map.of("Said in group 1", 1, "Begun in group 1", 1, "Said in group 2", 2), groups);
        hall.staff().get(hall.at("/highlights")).then().statusCode(200)
                .body("find { it.id == '" + highlight + "' }.group", equalTo(1));
        put(hall, "/groups/2/seats/0", null).statusCode(404);
        put(hall, "/groups/9/seats/" + kenya.getLong("seat"), null).statusCode(404);
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItem("moved"));
    }

    @Test
    void placesDelegatesWhoMayNotChoose() {
        Hall hall = Hall.open(Map.of("groups", 2));
        hall.join("Kenya", 1);
        assertEquals(1, join(hall, "Peru", 1).getInt("group"));
        given().redirects().follow(false).auth().preemptive().basic("facilitator", Hall.PASSWORD)
                .header("Accept", "text/html").formParam("on", "false")
                .post("/console/" + hall.code + "/settings/chooses-group").then().statusCode(303);
        assertEquals(2, join(hall, "Fiji", 1).getInt("group"));
        given().header("Accept", "text/html").get("/j/" + hall.code).then().statusCode(200)
                .body(not(containsString("name=\"group\"")));
    }

    @Test
    void partsEverybodyForTheNextRoundOnceThePlanWasLookedAt() {
        Hall hall = Hall.open(Map.of("groups", 6, "graceSeconds", 0));
        Map<Integer, Integer> former = new HashMap<>();
        for (int each = 0; each < 36; each++) {
            JsonPath seat = join(hall, "Delegation " + each, each % 6 + 1);
            former.put(seat.getInt("seat"), each % 6 + 1);
        }
        hall.round(1, "opening").statusCode(200);
        JsonPath plan = plan(hall, "different", 7);
        put(hall, "/arrangement", confirm(plan)).statusCode(409).body("detail", containsString("round is running"));
        hall.round(1, "closing").statusCode(200);
        assertEquals(0, plan.getInt("again"));
        assertEquals(plan.getString("plan"), plan(hall, "different", 7).getString("plan"));
        assertNotEquals(plan.getString("plan"), plan(hall, "different", 8).getString("plan"));

        hall.join("Late", 1);
        put(hall, "/arrangement", confirm(plan)).statusCode(409).body("detail", containsString("Somebody came"));
        JsonPath anew = plan(hall, "different", 7);
        put(hall, "/arrangement", confirm(anew)).statusCode(200);
        for (List<Integer> seats : anew.<List<Integer>> getList("tables.sitting.seat")) {
            List<Integer> from = seats.stream().map(former::get).filter(each -> each != null).toList();
            assertEquals(from.size(), from.stream().distinct().count());
            assertTrue(seats.size() >= 6 && seats.size() <= 7, seats.toString());
        }
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItem("arranged")).body("intact", equalTo(true));
    }

    @Test
    void remembersInAThirdRoundWhoSatTogetherInTheFirst() {
        Hall hall = Hall.open(Map.of("groups", 5, "graceSeconds", 0));
        Map<Integer, List<Integer>> sat = new HashMap<>();
        for (int each = 0; each < 20; each++) {
            JsonPath seat = join(hall, "Delegation " + each, each % 5 + 1);
            sat.put(seat.getInt("seat"), new ArrayList<>(List.of(each % 5 + 1)));
        }
        for (int round = 1; round <= 2; round++) {
            hall.round(round, "opening").statusCode(200);
            hall.round(round, "closing").statusCode(200);
            JsonPath plan = plan(hall, "different", 7);
            assertEquals(0, plan.getInt("again"));
            put(hall, "/arrangement", confirm(plan)).statusCode(200);
            List<List<Integer>> tables = plan.getList("tables.sitting.seat");
            for (int table = 0; table < tables.size(); table++) {
                for (int seat : tables.get(table)) {
                    sat.get(seat).add(table + 1);
                }
            }
        }
        sat.forEach((one, tables) -> sat.forEach((other, theirs) -> assertTrue(one.equals(other)
                || IntStream.range(0, 3).filter(round -> tables.get(round).equals(theirs.get(round))).count() <= 1,
                one + " meets " + other + " twice")));
    }

    @Test
    void leavesTheHostsOfAWorldCafeAtTheirTables() {
        Hall hall = Hall.open(Map.of("groups", 3));
        long last = 0;
        for (int each = 0; each < 9; each++) {
            last = join(hall, "Delegation " + each, each % 3 + 1).getLong("seat");
        }
        JsonPath plan = hall.staff().get(hall.at("/arrangement?rule=cafe&seed=1&hosts=" + last)).then().statusCode(200)
                .body("tables.sitting.flatten().findAll { it.host }", hasSize(3)).extract().jsonPath();
        assertEquals(6, plan.getInt("moved"));
        assertTrue(plan.getList("tables[2].sitting.findAll { it.host }.seat", Long.class).contains(last));
        assertEquals(0, plan.getInt("again"));
    }

    @Test
    void balancesWhoIsExpectedByRegionBeforeAnybodyComes() {
        Hall hall = Hall.open(Map.of("groups", 2));
        hall.staff().contentType("text/csv")
                .body("code,en,region\nKEN,Kenya,ESA\nUGA,Uganda,ESA\nPER,Peru,AMS\nCHL,Chile,AMS\n")
                .put(hall.at("/delegations")).then().statusCode(200);
        put(hall, "/arrangement", confirm(plan(hall, "region", 3))).statusCode(200);
        JsonPath listed = hall.staff().get(hall.at("/delegations")).then().extract().jsonPath();
        for (String region : List.of("ESA", "AMS")) {
            assertEquals(List.of(1, 2), listed.getList("findAll { it.region == '" + region + "' }.group.sort()"));
        }
        assertEquals(join(hall, "Kenya", null).getInt("group"), listed.getInt("find { it.code == 'KEN' }.group"));
    }

    @Test
    void refusesWhatIsNoPlanAndNamesTheField() {
        Hall hall = Hall.open(Map.of("groups", 1));
        hall.staff().get(hall.at("/arrangement?rule=dance")).then().statusCode(400).body("violations[0].field",
                equalTo("rule"));
        hall.staff().get(hall.at("/arrangement")).then().statusCode(400).body("violations[0].field", equalTo("rule"));
        for (String seed : List.of("-1", "x", "1000000")) {
            hall.staff().get(hall.at("/arrangement?rule=same&seed=" + seed)).then().statusCode(400)
                    .body("violations[0].field", equalTo("seed"));
        }
        hall.staff().get(hall.at("/arrangement?rule=cafe")).then().statusCode(409);
        hall.join("Kenya").asking().get(hall.at("/arrangement?rule=same")).then().statusCode(403);
    }

    private static JsonPath plan(Hall hall, String rule, int seed) {
        return hall.staff().get(hall.at("/arrangement?rule=" + rule + "&seed=" + seed)).then().statusCode(200).extract()
                .jsonPath();
    }

    private static Map<String, Object> confirm(JsonPath plan) {
        return Map.of("rule", plan.getString("rule"), "seed", plan.getInt("seed"), "plan", plan.getString("plan"));
    }

    private static ValidatableResponse put(Hall hall, String path, Object body) {
        var asking = hall.staff().contentType(ContentType.JSON);
        return (body == null ? asking : asking.body(body)).put(hall.at(path)).then();
    }

    private static JsonPath join(Hall hall, String delegation, Integer group) {
        var wish = new HashMap<String, Object>(Map.of("delegation", delegation));
        wish.put("group", group);
        return given().contentType(ContentType.JSON).body(wish).post(hall.at("/seats")).then().statusCode(201).extract()
                .jsonPath();
    }
}
