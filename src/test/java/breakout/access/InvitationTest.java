package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Account;
import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.kernel.Secret;

/** Who is invited comes in once, within a day, and only as far as they were invited. */
@QuarkusTest
class InvitationTest {

    private static final int AT_ONCE = 12;

    @Inject
    MovableClock clock;

    private Hall hall;
    private Hall other;
    private Browser facilitator;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        other = Hall.open(Map.of("groups", 2));
        facilitator = Browser.facilitator();
    }

    @Test
    void makesACoFacilitatorOfOneSessionAndOfNoOther() {
        Account guest = Account.coFacilitator(hall);
        guest.asking().post(hall.at("/rounds/1/opening")).then().statusCode(200);
        guest.browser.get("/console/" + hall.code).then().statusCode(200);
        guest.browser.get("/sessions").then().statusCode(200).body(containsString("/console/" + hall.code),
                not(containsString(other.code)), not(containsString("name=\"template\"")));
        guest.asking().post(other.at("/rounds/1/opening")).then().statusCode(404);
        guest.asking().get(other.at("/answers")).then().statusCode(404);
        guest.asking().get(other.at("/audit")).then().statusCode(404);
        guest.asking().get(other.at("/state")).then().statusCode(401);
        guest.asking().delete(other.at("")).then().statusCode(404);
        guest.browser.get("/console/" + other.code).then().statusCode(404);
        guest.browser.get("/desk/" + other.code).then().statusCode(404);
        guest.asking().contentType(ContentType.JSON).body(Map.of()).post("/api/sessions").then().statusCode(403);
        guest.browser.get("/staff").then().statusCode(403);
    }

    @Test
    void makesStaffWhoRunEverySessionAndMakeNoAccounts() {
        Account guest = Account.staff();
        guest.asking().post(hall.at("/rounds/1/opening")).then().statusCode(200);
        guest.asking().contentType(ContentType.JSON).body(Map.of()).post("/api/sessions").then().statusCode(201);
        guest.browser.get("/staff").then().statusCode(403);
        guest.browser.post("/staff/invitations", Map.of("name", "Another")).then().statusCode(403);
        facilitator.get("/staff").then().statusCode(200).body(containsString(guest.name));
    }

    @Test
    void isWrittenAndRevokedByProgramsAsWell() {
        String invitations = hall.at("/invitations");
        hall.staff().contentType(ContentType.JSON).body(Map.of("role", "staff", "name", "Ines")).post(invitations).then()
                .statusCode(400).body("violations[0].field", equalTo("role"));
        hall.staff().contentType(ContentType.JSON).body(Map.of("role", "rapporteur", "name", "Ines", "group", 9))
                .post(invitations).then().statusCode(400).body("violations[0].field", equalTo("group"));
        var written = hall.staff().contentType(ContentType.JSON).body(Map.of("role", "facilitator", "name", "Ines"))
                .post(invitations).then().statusCode(201).extract().jsonPath();
        hall.staff().get(invitations).then().statusCode(200).body("name", equalTo(List.of("Ines")), "role[0]",
                equalTo("facilitator"), "invitedBy[0]", equalTo("facilitator"), "id[0]", equalTo(written.getInt("id")));
        Account guest = Account.accepting(written.getString("url"));
        guest.asking().get(invitations).then().statusCode(200).body("size()", equalTo(0));
        var second = guest.asking().contentType(ContentType.JSON).body(Map.of("role", "rapporteur", "name", "Omar"))
                .post(invitations).then().statusCode(201).extract().jsonPath();
        hall.staff().delete(other.at("/invitations/" + second.getString("id"))).then().statusCode(404);
        hall.staff().delete(hall.at("/invitations/" + second.getString("id"))).then().statusCode(204);
        Browser.stranger().get(second.getString("url")).then().statusCode(404);
    }

    @Test
    void isUsedByWhoAcceptsItAndNotByALook() {
        String link = invitation("facilitator");
        for (int looks = 0; looks < 3; looks++) {
            Browser.stranger().get(link).then().statusCode(200).body(containsString("You are invited to run the session"))
                    .header("Referrer-Policy", "same-origin");
        }
        given().header("Accept-Language", "fr").get(link).then().body(containsString("Vous êtes invité(e)"));
        Account.accepting(link);
        Browser.stranger().get(link).then().statusCode(409).body(containsString("This invitation has been used"));
        Account.accept(link, "Second", Account.PASSWORD).then().statusCode(409);
        facilitator.get("/console/" + hall.code + "/staff").then().body(containsString("None is open."));
    }

    @Test
    void letsInOneOfManyWhoComeAtOnce() throws Exception {
        String link = invitation("rapporteur");
        Callable<Integer> accept = () -> Browser.stranger().post(link).statusCode();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Integer> told = pool.invokeAll(Collections.nCopies(AT_ONCE, accept)).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            }).sorted().toList();
            assertEquals(303, told.get(0));
            assertEquals(Collections.nCopies(AT_ONCE - 1, 409), told.subList(1, AT_ONCE));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void expiresAfterADay() {
        String link = invitation("rapporteur");
        clock.advance(Invitation.OPEN_FOR.minusMinutes(1));
        Browser.stranger().get(link).then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        Browser.stranger().get(link).then().statusCode(409).body(containsString("This invitation has expired"));
        Browser.stranger().post(link).then().statusCode(409);
    }

    @Test
    void isRevokedByWhoRunsTheSession() {
        String link = invitation("facilitator");
        String staff = "/console/" + hall.code + "/staff";
        String id = facilitator.get(staff).asString().replaceAll("(?s).*/invitations/(\\d+)/revocation.*", "$1");
        Account elsewhere = Account.coFacilitator(other);
        elsewhere.browser.post("/console/" + other.code + "/staff/invitations/" + id + "/revocation", Map.of()).then()
                .statusCode(404);
        facilitator.post(staff + "/invitations/" + id + "/revocation", Map.of()).then().statusCode(303);
        Browser.stranger().get(link).then().statusCode(404).body(containsString("There is no such invitation"));
        Account.accept(link, "Late", Account.PASSWORD).then().statusCode(404);
    }

    @Test
    void isWorthNothingOnceItsWriterIsDismissedOrRemoved() {
        Account guest = Account.coFacilitator(hall);
        String id = guest.id(facilitator, hall);
        String back = Account.invitation(guest.browser, hall, "facilitator", null);
        facilitator.post("/console/" + hall.code + "/staff/" + id + "/dismissal", Map.of()).then().statusCode(303);
        Account.accept(back, "Back again", Account.PASSWORD).then().statusCode(404);
        Account staff = Account.staff();
        String desk = Account.invitation(staff.browser, hall, "rapporteur", null);
        String kept = invitation("rapporteur");
        facilitator.post("/staff/" + staff.id(facilitator, hall) + "/removal", Map.of()).then().statusCode(303);
        Browser.stranger().post(desk).then().statusCode(404);
        Browser.stranger().post(kept).then().statusCode(303);
    }

    @Test
    void losesNothingByAMistake() {
        String link = invitation("facilitator");
        Account.accept(link, "Amélie", "too short").then().statusCode(400)
                .body(containsString("value=\"Amélie\""), containsString("at least 12 characters"),
                        not(containsString("too short\"")));
        Account.accept(link, "Facilitator", Account.PASSWORD).then().statusCode(400)
                .body(containsString("account of this name"));
        Account.accept(link, "a:b", Account.PASSWORD).then().statusCode(400).body(containsString("without a colon"));
        Browser.stranger().formParam("name", "Amélie").formParam("password", Account.PASSWORD).formParam("again", "else")
                .post(link).then().statusCode(400).body(containsString("not the same"));
        Account.accepting(link);
    }

    @Test
    void letsARapporteurInToTheDesk() {
        String link = Account.invitation(facilitator, hall, "rapporteur", 2);
        Browser.stranger().get(link).then().body(containsString("Group 2"), not(containsString("type=\"password\"")));
        Browser rapporteur = Browser.known(Browser.stranger().post(link));
        rapporteur.get("/desk/" + hall.code).then().statusCode(200);
        rapporteur.get("/console/" + hall.code).then().statusCode(303).header("Location", endsWith("/sign-in"));
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true), "lines.deed", hasItem("admitted"),
                "lines.role", hasItem("rapporteur"));
    }

    @Test
    void admitsAnAccountThatIsThereAlready() {
        Account guest = Account.coFacilitator(hall);
        String link = Account.invitation(facilitator, other, "facilitator", null);
        guest.browser.get(link).then().body(containsString("Accept as"), containsString(guest.name));
        facilitator.get(link).then().body(not(containsString("Accept as")));
        guest.browser.post(link, Map.of("mine", "true")).then().statusCode(303);
        guest.asking().get(other.at("/audit")).then().statusCode(200);
        guest.asking().get(hall.at("/audit")).then().statusCode(200);
        Browser.stranger().formParam("mine", "true").post(invitation("facilitator")).then().statusCode(401);
    }

    @Test
    void isKnownByItsHashAlone() {
        String link = invitation("facilitator");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertEquals(0, Invitation.count("tokenHash", token));
        assertEquals(1, Invitation.count("tokenHash", Secret.hash(token)));
    }

    private String invitation(String role) {
        return Account.invitation(facilitator, hall, role, null);
    }
}
