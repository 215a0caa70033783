package breakout.desk;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;

@QuarkusTest
class DeskPageTest {

    private Hall hall;
    private Hall.Delegate kenya;
    private String desk;
    private Browser rapporteur;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2, "minutes", 10));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya");
        desk = "/desk/" + hall.code;
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void opensToTheKeyAndKeepsItOutOfTheAddress() {
        stranger().get(Browser.rapporteursLink(hall)).then().statusCode(303).header("Location", endsWith(desk))
                .cookie("breakout-rapporteur-" + hall.code, notNullValue());
        stranger().get(desk + "?key=0123").then().statusCode(303).header("Location", endsWith(desk));
        stranger().get("/desk/NOSUCH99?key=0123&lang=fr").then().statusCode(303).header("Location", endsWith("/desk/NOSUCH99"));
        rapporteur.get(desk).then().statusCode(200).body(containsString("rapporteur’s desk"));
        hall.staff().get(desk).then().statusCode(200);
    }

    @Test
    void staysClosedToEverybodyElse() {
        for (String address : List.of(desk, desk + "?fragment=messages", desk + "?fragment=answers")) {
            stranger().get(address).then().statusCode(401).body(containsString("href=\"/sign-in\""),
                    not(containsString("<ol")));
        }
        stranger().post(desk + "/answers/" + UUID.randomUUID() + "/showing").then().statusCode(401);
        Browser.seated(hall, "Chile").get(desk).then().statusCode(401);
        rapporteur.get("/desk/" + Hall.open(Map.of()).code).then().statusCode(401);
        stranger().get("/desk/NOSUCH99").then().statusCode(404);
    }

    @Test
    void showsAnswersByTechnologyAndKind() {
        send("The first, of drones", "risk", "drones");
        send("The second, of robots", "benefit", "robotics");
        rapporteur.get(desk).then().body(containsString("id=\"answer-1\""), containsString("id=\"answer-2\""));
        rapporteur.get(desk + "?technology=drones").then().body(containsString("id=\"answer-1\""),
                not(containsString("id=\"answer-2\"")));
        rapporteur.get(desk + "?kind=benefit").then().body(containsString("id=\"answer-2\""),
                not(containsString("id=\"answer-1\"")));
        rapporteur.get(desk + "?technology=drones&kind=benefit").then().body(containsString("There are no answers here yet."));
        rapporteur.get(desk + "?technology=bogus&kind=bogus").then().statusCode(200).body(containsString("id=\"answer-2\""));
        rapporteur.get(desk + "?fragment=answers&technology=drones").then().body(containsString("id=\"answer-1\""),
                not(containsString("<html")));
    }

    @Test
    void filesByHandAndOutranksTheAutomaticFiling() {
        String id = send("We fly drones along the border", null, null);
        rapporteur.post(at(id, "filing") + "?kind=risk", Map.of("technologies", List.of("ai", "iot"), "as", "challenge")).then()
                .statusCode(303).header("Location", endsWith("?kind=risk#answer-1"));
        answers().body("[0].technologies", equalTo(List.of("ai", "iot")), "[0].kind", equalTo("challenge"));
        rapporteur.get(desk + "?technology=ai").then().body(containsString("filed by hand"));
        kenya.send(id, Map.of("question", 1, "text", "We fly more drones along the border")).statusCode(200);
        answers().body("[0].technologies", equalTo(List.of("ai", "iot")));
        rapporteur.post(at(id, "filing"), Map.of("as", "challenge")).then().statusCode(303);
        answers().body("[0].technologies", empty());
        rapporteur.get(desk + "?technology=general").then().body(containsString("id=\"answer-1\""));
    }

    @Test
    void keepsAnAnswerOutOfTheReportForAReasonOnly() {
        String id = send("Not for the plenary <b>", "risk", "drones");
        rapporteur.post(at(id, "hiding") + "?technology=drones", Map.of("reason", "  ")).then().statusCode(400)
                .body(containsString("Write something first."), containsString("details id=\"hide-1\" open"));
        rapporteur.post(at(id, "hiding"), Map.of("reason", "x".repeat(201))).then().statusCode(400)
                .body(containsString("x".repeat(201)));
        rapporteur.post(at(id, "hiding"), Map.of("reason", "Names a company")).then().statusCode(303);
        answers().body("[0].hidden", equalTo("Names a company"));
        rapporteur.get(desk).then().body(containsString("Names a company"), containsString("Not for the plenary &lt;b&gt;"));
        rapporteur.post(at(id, "showing"), Map.of()).then().statusCode(303);
        answers().body("[0].hidden", equalTo(null));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String id = send("An answer", "risk", "drones");
        rapporteur.post(at(id, "filing"), Map.of("technologies", "steam", "as", "risk")).then().statusCode(400)
                .body(containsString("does not discuss"));
        rapporteur.post(at(id, "filing"), Map.of("technologies", "ai", "as", "joke")).then().statusCode(400);
        rapporteur.post(at(UUID.randomUUID().toString(), "hiding"), Map.of("reason", "x")).then().statusCode(404);
        rapporteur.post(at("17", "hiding"), Map.of("reason", "x")).then().statusCode(400);
        rapporteur.get(at(id, "hiding")).then().statusCode(303).header("Location", endsWith(desk));
    }

    private String send(String text, String kind, String technology) {
        String id = UUID.randomUUID().toString();
        var answer = new java.util.HashMap<String, Object>(Map.of("question", 1, "text", text));
        if (kind != null) {
            answer.put("kind", kind);
            answer.put("technologies", List.of(technology));
        }
        kenya.send(id, answer).statusCode(201);
        return id;
    }

    private String at(String id, String order) {
        return desk + "/answers/" + id + "/" + order;
    }

    private io.restassured.response.ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then();
    }

    @Test
    void showsARapporteurOfAGroupItsAnswersAndOfOthersWhatIsReleased() {
        String own = hall.join("Chile", 1).answer(1, "Ours alone.");
        String others = hall.join("Peru", 2).answer(1, "Theirs alone.");
        String seen = hall.join("Fiji", 2).answer(1, "Theirs for all.");
        hall.staff().put(hall.at("/answers/" + seen + "/release")).then().statusCode(200);
        var first = Browser.known(stranger().get(desk + "?key=" + hall.rapporteur(1).key));
        first.get(desk).then().statusCode(200).body(containsString("Ours alone."), containsString("Theirs for all."),
                not(containsString("Theirs alone.")), containsString("All answers <b>2</b>"),
                containsString(own + "/hiding"), not(containsString(seen + "/hiding")), not(containsString(others)),
                not(containsString("report/finalisation")), not(containsString("report/messages")));
        hall.rapporteur(1).asking().get(hall.at("/answers")).then().body("id", hasItems(own, seen)).body("id", hasSize(2));
        hall.rapporteur(1).asking().get(hall.at("/report.json")).then().body("basis.contributions", equalTo(2));
        first.get("/report/" + hall.code).then()
                .body(containsString("This draft is drawn from the contributions of your group"));
        rapporteur.get("/report/" + hall.code).then().body(not(containsString("This draft is drawn")));
        for (String order : List.of("filing", "hiding", "showing")) {
            first.post(desk + "/answers/" + seen + "/" + order, Map.of("reason", "Twice")).then().statusCode(403)
                    .body(containsString("Another rapporteur speaks for this group."));
        }
        for (String order : List.of("messages", "finalisation", "reopening")) {
            first.post(desk + "/report/" + order, Map.of()).then().statusCode(403)
                    .body(containsString("Only the rapporteur of the plenary"));
        }
    }
}
