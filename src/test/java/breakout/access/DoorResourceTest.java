package breakout.access;

import static breakout.Browser.stranger;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.delegation.Seat;
import breakout.session.Door;
import breakout.session.Session;

/** The door of a session is shut and opened, and gets another code, while those who are in go on. */
@QuarkusTest
class DoorResourceTest {

    private static final String NOBODYS = "WRNGCDAA";
    private static final int TRIES = 100;

    @Inject
    Credentials credentials;

    @Inject
    MovableClock clock;

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        QuarkusMock.installMockForType(new Knocks(credentials, clock), Knocks.class);
        hall = Hall.open(Map.of("groups", 2));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
    }

    @Test
    void letsNobodyNewInWhileItIsShut() {
        shut(true).statusCode(200).body("open", equalTo(false)).body("code", equalTo(hall.code));
        join(hall.code, "Peru").then().statusCode(409).body("type", equalTo("urn:breakout:door_shut"))
                .body("detail", containsString("nobody new can join"));
        given().get(hall.at("")).then().statusCode(200).body("doorOpen", equalTo(false));
        goesOn(hall.code);
        shut(false).statusCode(200).body("open", equalTo(true));
        join(hall.code, "Peru").then().statusCode(201);
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItems("locked", "unlocked"));
    }

    @Test
    void tellsWhoComesToAShutDoorPlainlyAndTheWayBackToASeat() {
        String resumeCode = join(hall.code, "Peru").path("resumeCode");
        shut(true).statusCode(200);
        stranger().get("/j/" + hall.code).then().statusCode(200).body(containsString("The door of this session is shut"))
                .body(not(containsString("name=\"delegation\""))).body(containsString("name=\"resumeCode\""));
        stranger().formParam("delegation", "Chile").post("/j/" + hall.code).then().statusCode(409)
                .body(containsString("The door of this session is shut"));
        stranger().formParam("resumeCode", resumeCode).post("/j/" + hall.code + "/resumption").then().statusCode(303);
    }

    @Test
    void letsNobodyInByACodeOrALinkThatWasReplaced() {
        String link = door().link();
        String code = renew();
        for (int i = 0; i < TRIES; i++) {
            int told = join(hall.code, "Peru").statusCode();
            assertTrue(told == 404 || told == 429, () -> "told " + told);
        }
        stranger().formParam("delegation", "Peru").post("/j/" + link).then().statusCode(not(303));
        stranger().formParam("delegation", "Peru").post("/j/" + hall.code).then().statusCode(not(303));
        stranger().get("/projector/" + link).then().statusCode(not(200));
        assertEquals(1, seats());
        join(code, "Peru").then().statusCode(201);
        stranger().formParam("delegation", "Chile").post("/j/" + door().link()).then().statusCode(303);
        assertEquals(3, seats());
    }

    @Test
    void answersAReplacedCodeAsOneThatNeverWas() {
        renew();
        for (String path : new String[] { "/api/sessions/%s", "/api/sessions/%s/board", "/projector/%s", "/j/%s" }) {
            Response nobodys = stranger().get(path.formatted(NOBODYS));
            Response replaced = stranger().get(path.formatted(hall.code));
            assertEquals(404, replaced.statusCode(), path);
            assertEquals(nobodys.asString().replace(NOBODYS, ""), replaced.asString().replace(hall.code, ""), path);
        }
    }

    @Test
    void letsWhoIsInGoOn() {
        String second = renew();
        String token = join(second, "Peru").path("token");
        String third = renew();
        assertNotEquals(second, third);
        for (String address : new String[] { hall.code, second, third }) {
            goesOn(address);
            given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON).body(Map.of("text", "Half a"))
                    .put("/api/sessions/" + address + "/drafts/1").then().statusCode(204);
            hall.staff().get("/api/sessions/" + address + "/answers").then().statusCode(200);
            hall.staff().get("/api/sessions/" + address).then().statusCode(200).body("code", equalTo(third));
        }
        hall.staff().post("/api/sessions/" + third + "/rounds/1/pause").then().statusCode(200);
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true)).body("lines.deed", hasItem("recoded"));
    }

    @Test
    void goesOnWithTheHallsScreenThatStaffOpenedAndWithNoOther() {
        var facilitator = Browser.facilitator();
        String halls = screen(facilitator.get("/projector/" + hall.code));
        String anybodys = screen(stranger().get("/projector/" + hall.code));
        asScreen(anybodys, hall.at("/state")).then().statusCode(200);
        String code = renew();
        asScreen(halls, hall.at("/state")).then().statusCode(200);
        asScreen(halls, "/projector/" + hall.code + "?fragment=hall").then().statusCode(200)
                .body(containsString(code.substring(0, 4) + "-" + code.substring(4)));
        assertEquals(halls, screen(asScreen(halls, "/projector/" + hall.code)));
        asScreen(anybodys, hall.at("/state")).then().statusCode(401);
        asScreen(anybodys, "/projector/" + hall.code).then().statusCode(404);
        asScreen(halls, "/j/" + hall.code).then().statusCode(200);
        given().cookie("breakout-projector-" + hall.code, halls).contentType(ContentType.JSON)
                .body(Map.of("delegation", "Peru")).post(hall.at("/seats")).then().statusCode(404);
    }

    @Test
    void obeysNobodyButStaff() {
        var wish = Map.of("open", false);
        given().contentType(ContentType.JSON).body(wish).put(hall.at("/door")).then().statusCode(401);
        kenya.asking().contentType(ContentType.JSON).body(wish).put(hall.at("/door")).then().statusCode(403);
        given().post(hall.at("/door/code")).then().statusCode(401);
        kenya.asking().post(hall.at("/door/code")).then().statusCode(403);
        hall.staff().contentType(ContentType.JSON).body("{}").put(hall.at("/door")).then().statusCode(400)
                .body("violations[0].field", equalTo("open"));
        hall.staff().post("/api/sessions/" + NOBODYS + "/door/code").then().statusCode(404);
    }

    private void goesOn(String address) {
        kenya.asking().contentType(ContentType.JSON).body(Map.of("text", "Half a sentence"))
                .put("/api/sessions/" + address + "/drafts/1").then().statusCode(204);
        kenya.asking().get("/api/sessions/" + address + "/state").then().statusCode(200);
    }

    private ValidatableResponse shut(boolean shut) {
        return hall.staff().contentType(ContentType.JSON).body(Map.of("open", !shut)).put(hall.at("/door")).then();
    }

    private String renew() {
        return hall.staff().post(hall.at("/door/code")).then().statusCode(200).extract().path("code");
    }

    private Door door() {
        return QuarkusTransaction.requiringNew().call(() -> Session.withCode(hall.code).orElseThrow().door());
    }

    private long seats() {
        return QuarkusTransaction.requiringNew().call(() -> Seat.counted(Session.withCode(hall.code).orElseThrow()));
    }

    private static Response join(String code, String delegation) {
        return given().contentType(ContentType.JSON).body(Map.of("delegation", delegation))
                .post("/api/sessions/" + code + "/seats");
    }

    private String screen(Response opened) {
        return opened.then().statusCode(200).extract().cookie("breakout-projector-" + hall.code);
    }

    private Response asScreen(String pass, String address) {
        return stranger().cookie("breakout-projector-" + hall.code, pass).get(address);
    }
}
