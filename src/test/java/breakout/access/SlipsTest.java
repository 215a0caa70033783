package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import breakout.Hall;

/** A printed slip seats whoever brings it, once, without typing; a lost one is replaced. */
@QuarkusTest
class SlipsTest {

    private static final int CROWD = 8;
    /** On a machine that is busy with other things. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Hall hall;

    @BeforeEach
    void expect() {
        hall = Hall.open(Map.of("groups", 3));
        list("code,en,fr,seats,group\nKEN,Kenya,Kenya,2,3\nPER,Peru,Pérou,1,\n");
    }

    @Test
    void seatsItsBearerAtTheTableOfTheDelegation() {
        String slip = path(print(null).get(0));
        given().header("Accept", "text/html").get(slip).then().statusCode(200).body(containsString("Kenya</bdi>, seat 1"));
        hall.staff().get(hall.at("/state")).then().body("seats", equalTo(0));

        Response seated = bring(slip);
        assertEquals(303, seated.statusCode());
        given().header("Authorization", "Bearer " + seated.getCookie("breakout-seat-" + hall.code)).get(hall.at("/own")).then()
                .statusCode(200).body("delegation", equalTo("Kenya")).body("group", equalTo(3));
        assertTrue(seated.getCookie("breakout-resume-" + hall.code).length() >= 10);

        bring(slip).then().statusCode(404).body(containsString("good no more"));
        given().header("Accept", "text/html").get(slip).then().statusCode(404);
    }

    @Test
    void isForSeatsThatAreNotTakenAndReplacesALostOne() {
        assertEquals(3, new HashSet<>(print(null)).size());
        hall.join("Kenya");
        List<String> kenya = print("Kenya");
        assertEquals(1, kenya.size());
        String lost = path(kenya.get(0));
        String peru = path(print("Pérou").get(0));
        String found = path(print("Kenya").get(0));
        bring(lost).then().statusCode(404);
        assertEquals(303, bring(found).statusCode());
        assertEquals(303, bring(peru).statusCode());
        assertEquals(List.of(), print(null));
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItem("printed"));
    }

    @Test
    void seatsOneOfAllWhoBringItAtOnce() throws Exception {
        String slip = path(print("Peru").get(0));
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            Callable<Integer> one = () -> bring(slip).statusCode();
            var told = crowd.invokeAll(Collections.nCopies(CROWD, one)).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
            assertEquals(1, told.stream().filter(status -> status == 303).count(), told.toString());
            assertEquals(CROWD - 1, told.stream().filter(status -> status == 404).count(), told.toString());
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void waitsWhileTheDoorIsShut() {
        String slip = path(print("Peru").get(0));
        door(false);
        given().header("Accept", "text/html").get(slip).then().statusCode(200).body(containsString("Your slip stays good"),
                not(containsString("id=\"sit-down\"")));
        bring(slip).then().statusCode(409).body(containsString("The door of this session is shut"));
        hall.staff().get(hall.at("/state")).then().body("seats", equalTo(0));
        door(true);
        assertEquals(303, bring(slip).statusCode());
    }

    private void door(boolean open) {
        hall.staff().contentType(ContentType.JSON).body(Map.of("open", open)).put(hall.at("/door")).then().statusCode(200);
    }

    @Test
    void refusesWhoIsNotListedAndWhoIsNotStaff() {
        hall.staff().contentType(ContentType.JSON).body(Map.of("delegation", "Atlantis")).post(hall.at("/slips")).then()
                .statusCode(400).body("violations[0].field", equalTo("delegation"));
        given().contentType(ContentType.JSON).body("{}").post(hall.at("/slips")).then().statusCode(401);
        hall.join("Peru").asking().contentType(ContentType.JSON).body("{}").post(hall.at("/slips")).then().statusCode(403);
        Hall empty = Hall.open(Map.of());
        empty.staff().contentType(ContentType.JSON).body("{}").post(empty.at("/slips")).then().statusCode(409);
        given().header("Accept", "text/html").get("/slip/nonsense").then().statusCode(404);
    }

    @Test
    void letsADelegationGoThatHasSlipsAndNobody() {
        print(null);
        list("code,en\nFJI,Fiji\n");
        hall.staff().get(hall.at("/delegations")).then().body("name", hasSize(1));
    }

    @Test
    void printsAFewHundredOnOnePageInBothLanguages() {
        var text = new StringBuilder("code,en,fr,seats\n");
        for (int each = 0; each < 100; each++) {
            text.append("D").append(each).append(",Delegation ").append(each).append(",Délégation ").append(each)
                    .append(",3\n");
        }
        list(text.toString());
        long begin = System.nanoTime();
        String page = hall.staff().header("Accept", "text/html").contentType("application/x-www-form-urlencoded")
                .formParam("delegation", "").post("/console/" + hall.code + "/slips").then().statusCode(200).extract()
                .asString();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertEquals(300, Pattern.compile("class=\"slip\"").matcher(page).results().count());
        assertTrue(page.contains("Delegation 99") && page.contains("Délégation 99"));
        assertTrue(page.contains("Scan the code") && page.contains("Scannez ce code"));
        assertTrue(took.compareTo(PATIENCE) < 0, took.toString());
    }

    private void list(String text) {
        hall.staff().contentType("text/csv").body(text.getBytes(StandardCharsets.UTF_8))
                .put(hall.at("/delegations")).then().statusCode(200);
    }

    private List<String> print(String delegation) {
        return hall.staff().contentType(ContentType.JSON)
                .body(delegation == null ? Map.of() : Map.of("delegation", delegation)).post(hall.at("/slips")).then()
                .statusCode(201).extract().jsonPath().getList("address");
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/slip/"));
    }

    private static Response bring(String slip) {
        return given().redirects().follow(false).header("Accept", "text/html").post(slip);
    }
}
