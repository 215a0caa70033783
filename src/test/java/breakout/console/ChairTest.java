package breakout.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Account;
import breakout.Browser;
import breakout.Hall;

/** One facilitator has the chair: nobody loses it by a refresh, nobody takes it, and it is handed over in two steps. */
@QuarkusTest
class ChairTest {

    private Hall hall;
    private Browser facilitator;
    private Account guest;
    private Account third;
    private String console;
    private String staff;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        facilitator = Browser.facilitator();
        guest = Account.coFacilitator(hall);
        third = Account.coFacilitator(hall);
        console = "/console/" + hall.code;
        staff = console + "/staff";
    }

    @Test
    void passesToWhoeverItWasOfferedOnceTheyAccept() {
        facilitator.get(console).then().body(containsString("The chair: <b><bdi>facilitator</bdi></b> (you)"));
        guest.browser.get(console + "?fragment=trail").then()
                .body(containsString("The chair: <b><bdi>facilitator</bdi></b> ·"));
        offer(facilitator, guest).statusCode(303);
        guest.browser.get(console + "?fragment=trail").then()
                .body(containsString("The chair of this session is offered to you"));
        guest.asking().delete(hall.at("")).then().statusCode(403);
        facilitator.get(console).then().statusCode(200);
        hall.staff().contentType(ContentType.JSON).body(Map.of("attribution", "category")).put(hall.at("/attribution")).then()
                .statusCode(200);
        guest.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(303);
        guest.browser.get(console + "?fragment=trail").then()
                .body(containsString("The chair: <b><bdi>" + guest.name + "</bdi></b> (you)"));
        guest.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(303);
        hall.staff().contentType(ContentType.JSON).body(Map.of("attribution", "region")).put(hall.at("/attribution")).then()
                .statusCode(403).body("detail", containsString("Only the chair"));
        facilitator.get(console + "/retention").then().body(containsString("Only the chair of the session may erase it"),
                not(containsString("/erasure")));
        hall.round(1, "opening").statusCode(200);
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        hall.staff().delete(hall.at("")).then().statusCode(403);
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true), "lines.deed",
                hasItems("invited", "admitted", "chair-offered", "chair-passed"), "lines.reason", hasItems(guest.name));
        guest.asking().delete(hall.at("")).then().statusCode(204);
    }

    @Test
    void isTakenByNobody() {
        third.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(409)
                .body(containsString("not offered any more, or not to you"));
        String id = guest.id(facilitator, hall);
        third.browser.post(staff + "/" + id + "/offer", Map.of()).then().statusCode(403);
        third.browser.post(staff + "/" + id + "/dismissal", Map.of()).then().statusCode(403);
        offer(facilitator, guest).statusCode(303);
        third.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(409);
        third.browser.post(staff + "/chair/keeping", Map.of()).then().statusCode(403);
        Account everywhere = Account.staff();
        everywhere.asking().delete(hall.at("")).then().statusCode(403);
        everywhere.asking().post(hall.at("/rounds/1/opening")).then().statusCode(200);
        facilitator.get(console).then().body(containsString("The chair: <b><bdi>facilitator</bdi></b> (you)"),
                containsString("The chair is offered to <bdi>" + guest.name));
    }

    @Test
    void staysWhereTheOfferIsDeclinedOrWithdrawn() {
        offer(facilitator, guest).statusCode(303);
        guest.browser.post(staff + "/chair/keeping", Map.of()).then().statusCode(303);
        guest.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(409);
        offer(facilitator, guest).statusCode(303);
        facilitator.post(staff + "/chair/keeping", Map.of()).then().statusCode(303);
        guest.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(409);
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItems("chair-kept"));
    }

    @Test
    void isFreeOnceItsAccountIsGoneAndIsGivenAnewByTheFirst() {
        String id = guest.id(facilitator, hall);
        offer(facilitator, guest).statusCode(303);
        guest.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(303);
        facilitator.post(staff + "/" + id + "/dismissal", Map.of()).then().statusCode(403);
        facilitator.post("/staff/" + id + "/removal", Map.of()).then().statusCode(303);
        third.browser.get(console + "?fragment=trail").then().body(containsString("Nobody has the chair"));
        third.asking().delete(hall.at("")).then().statusCode(403);
        offer(facilitator, third).statusCode(303);
        third.browser.post(staff + "/chair/acceptance", Map.of()).then().statusCode(303);
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true), "lines.deed", hasItems("chair-vacated"));
        third.asking().delete(hall.at("")).then().statusCode(204);
    }

    @Test
    void isHandedOverByProgramsAsWell() {
        String chair = hall.at("/chair");
        var seen = hall.staff().get(chair).then().statusCode(200).body("holder.name", equalTo("facilitator"), "offered",
                nullValue(), "facilitators.name", hasItems("facilitator", guest.name, third.name)).extract().jsonPath();
        long id = seen.getLong("facilitators.find { it.name == '" + guest.name + "' }.id");
        hall.staff().contentType(ContentType.JSON).body("{}").put(chair + "/offer").then().statusCode(400)
                .body("violations[0].field", equalTo("facilitator"));
        third.asking().contentType(ContentType.JSON).body(Map.of("facilitator", id)).put(chair + "/offer").then()
                .statusCode(403);
        hall.staff().contentType(ContentType.JSON).body(Map.of("facilitator", id)).put(chair + "/offer").then()
                .statusCode(200).body("offered.name", equalTo(guest.name));
        third.asking().post(chair + "/acceptance").then().statusCode(409);
        guest.asking().delete(chair + "/offer").then().statusCode(200).body("offered", nullValue());
        guest.asking().post(chair + "/acceptance").then().statusCode(409);
        hall.staff().contentType(ContentType.JSON).body(Map.of("facilitator", id)).put(chair + "/offer").then()
                .statusCode(200);
        guest.asking().post(chair + "/acceptance").then().statusCode(200).body("holder.name", equalTo(guest.name), "offered",
                nullValue());
    }

    private ValidatableResponse offer(Browser chair, Account to) {
        return chair.post(staff + "/" + to.id(chair, hall) + "/offer", Map.of()).then();
    }
}
