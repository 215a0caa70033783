package breakout.desk;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Browser;
import breakout.Hall;

/** The report is put before the plenary from the desk, with forms alone. */
@QuarkusTest
class LecternPageTest {

    private Hall hall;
    private Browser rapporteur;
    private String lectern;

    @BeforeEach
    void closeARound() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Drones see the coast.");
        hall.round(1, "closing").statusCode(200);
        rapporteur = Browser.rapporteur(hall);
        lectern = "/desk/" + hall.code + "/lectern";
    }

    @Test
    void showsTheHallAParagraphAtATime() {
        finalise();
        rapporteur.get("/desk/" + hall.code).then().body(containsString("href=\"" + lectern + "\""));
        rapporteur.get(lectern).then().statusCode(200).body(containsString("Not on the hall’s screen"),
                containsString("First of all, drones."), not(containsString("id=\"next\"")));
        turn(1);
        rapporteur.get(lectern).then().body(containsString("id=\"next\" name=\"card\" value=\"2\""),
                not(containsString("id=\"previous\"")));
        wall("First of all, drones.", "Paragraph 1");
        turn(2);
        wall("Drones see the coast.", "Paragraph 2");
        rapporteur.get(lectern).then().body(containsString("id=\"previous\" name=\"card\" value=\"1\""));
        turn(9_999);
        rapporteur.get(lectern).then().body(not(containsString("id=\"next\"")));
        wall("is invited", "Paragraph ");
        rapporteur.post(lectern + "/card", Map.of("card", "0")).then().statusCode(400).body(containsString("role=\"alert\""));
        rapporteur.post(lectern + "/card", Map.of("card", "two")).then().statusCode(400);
        rapporteur.post(lectern + "/end", Map.of()).then().statusCode(303);
        stranger().get("/projector/" + hall.code).then().body(not(containsString("is invited")));
    }

    @Test
    void isSteppedByProgramsOfThoseWhoWriteTheReport() {
        finalise();
        var programs = hall.rapporteur(null).asking();
        programs.body(Map.of("slide", "report", "card", 2)).put(hall.at("/screen")).then().statusCode(200)
                .body("slide", equalTo("report"), "card", equalTo(2));
        programs.body(Map.of("slide", "report", "card", 0)).put(hall.at("/screen")).then().statusCode(400)
                .body("violations[0].field", equalTo("card"));
        programs.body(Map.of("slide", "clock")).put(hall.at("/screen")).then().statusCode(403);
        hall.rapporteur(1).asking().body(Map.of("slide", "report")).put(hall.at("/screen")).then().statusCode(403);
        var staff = hall.staff().contentType(ContentType.JSON);
        staff.body(Map.of("slide", "clock")).put(hall.at("/screen")).then().body("card", equalTo(null));
        staff.body(Map.of("slide", "report")).put(hall.at("/screen")).then().statusCode(200).body("card", equalTo(2));
    }

    @Test
    void showsNoDraftToTheHall() {
        rapporteur.get(lectern).then().statusCode(200).body(containsString("Only a final report is put before the plenary"));
        turn(1);
        stranger().get("/projector/" + hall.code).then().body(containsString("No report is final yet."),
                not(containsString("Drones see")));
    }

    @Test
    void takesDownWhatThePlenaryHoldsOtherwiseAndLosesNothingTyped() {
        finalise();
        turn(2);
        rapporteur.post(lectern + "/reservations", Map.of("revision", "1", "paragraph", "2", "text", "x".repeat(1_001))).then()
                .statusCode(400).body(containsString("href=\"#text\""), containsString("x".repeat(1_001)),
                        containsString("Reservation on paragraph 2"));
        rapporteur.post(lectern + "/reservations", Map.of("revision", "7", "paragraph", "2", "text", "Ours <b>fall</b>."))
                .then()
                .statusCode(409).body(containsString("Ours &lt;b&gt;fall&lt;/b&gt;."));
        rapporteur.post(lectern + "/reservations", Map.of("revision", "1", "paragraph", "2", "text", "Ours <b>fall</b>."))
                .then().statusCode(303).header("Location", endsWith(lectern));
        String page = rapporteur.get(lectern).then().body(containsString("Ours &lt;b&gt;fall&lt;/b&gt;."),
                containsString("Paragraph 2 of revision 1")).extract().asString();
        rapporteur.get("/report/" + hall.code).then().body(containsString("reservation in plenary"));
        wall("Drones see the coast.", "Paragraph 2", "Ours &lt;b&gt;fall&lt;/b&gt;.", "reservation in plenary");
        stranger().get("/report/" + hall.code).then().body(not(containsString("Ours &lt;b&gt;fall")));
        String strike = page.split("action=\"")[page.split("/striking")[0].split("action=\"").length - 1].split("\"")[0];
        rapporteur.post(strike, Map.of()).then().statusCode(303);
        rapporteur.get(lectern).then().body(not(containsString("Ours &lt;b&gt;fall")));
        stranger().get("/projector/" + hall.code).then().body(not(containsString("Ours &lt;b&gt;fall")));
        rapporteur.post(strike, Map.of()).then().statusCode(404).body(containsString("role=\"alert\""));
    }

    @Test
    void movesNothingUnderTheEyesOfTheHallWhereAReservationTakesCardsOfItsOwn() {
        finalise();
        String words = "Ours fall down. " + "They see the coast and not the ships. ".repeat(25);
        turn(3);
        reserve(words);
        wall("Paragraph 3");
        hall.staff().get(hall.at("/screen")).then().body("card", greaterThan(3));
        strike();
        wall("Paragraph 3");
        hall.staff().get(hall.at("/screen")).then().body("card", equalTo(3));
        turn(2);
        reserve(words);
        wall("Paragraph 2", "Ours fall down.");
        strike();
        wall("Paragraph 2", "Drones see the coast.");
    }

    private void reserve(String words) {
        rapporteur.post(lectern + "/reservations", Map.of("revision", "1", "paragraph", "2", "text", words)).then()
                .statusCode(303);
    }

    private void strike() {
        String id = hall.staff().get(hall.at("/report/reservations")).then().extract().path("[0].id").toString();
        rapporteur.post(lectern + "/reservations/" + id + "/striking", Map.of()).then().statusCode(303);
    }

    @Test
    void isForThoseWhoSpeakForThePlenary() {
        finalise();
        Browser ofGroup = Browser.known(stranger().get("/desk/" + hall.code + "?key=" + hall.rapporteur(1).key));
        ofGroup.get(lectern).then().statusCode(403);
        ofGroup.post(lectern + "/card", Map.of("card", "1")).then().statusCode(403);
        stranger().get(lectern).then().statusCode(401);
    }

    private void turn(int card) {
        rapporteur.post(lectern + "/card", Map.of("card", String.valueOf(card))).then().statusCode(303).header("Location",
                endsWith(lectern));
    }

    private void wall(String... parts) {
        var seen = stranger().get("/projector/" + hall.code).then().statusCode(200);
        for (String part : parts) {
            seen.body(containsString(part));
        }
    }

    private void finalise() {
        hall.staff().contentType(ContentType.JSON).body(Map.of("messages", List.of("First of all, drones.")))
                .put(hall.at("/report/messages")).then().statusCode(200);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
    }
}
