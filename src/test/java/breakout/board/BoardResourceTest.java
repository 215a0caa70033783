package breakout.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Hall;

@QuarkusTest
class BoardResourceTest {

    private Hall hall;
    private Hall.Delegate kenyaToo;
    private String coffee;

    @BeforeEach
    void answer() {
        hall = Hall.open(Map.of("groups", 3, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya");
        kenyaToo = hall.join("KENYA");
        var peru = hall.join("Peru");
        send(kenya, "risk", "drones");
        send(kenyaToo, "risk", "drones", "iot");
        send(peru, "benefit", "drones", "iot", "ai");
        coffee = peru.answer(1, "Good coffee in the break.");
    }

    @Test
    void countsAnswersDelegationsAndGroupsByTechnologyAndKind() {
        String drones = "technologies.find { it.code == 'drones' }";
        hall.staff().get(hall.at("/board")).then().statusCode(200).body("answers", equalTo(4)).body("general", equalTo(1))
                .body("delegations", equalTo(2)).body(drones + ".answers", equalTo(3)).body(drones + ".delegations", equalTo(2))
                .body(drones + ".groups", equalTo(3)).body(drones + ".kinds.risk", equalTo(2))
                .body(drones + ".kinds.benefit", equalTo(1)).body(drones + ".kinds.challenge", equalTo(0))
                .body("technologies", hasSize(9)).body("technologies[5].kinds", aMapWithSize(6));
    }

    @Test
    void countsEveryPairNamedTogether() {
        hall.staff().get(hall.at("/board")).then().body("interlinkages", hasSize(3))
                .body("interlinkages[0]", equalTo(Map.of("a", "iot", "b", "drones", "answers", 2)));
    }

    @Test
    void countsADelegationThatSupportsAnAnswerAmongThoseBehindIt() {
        String ai = "technologies.find { it.code == 'ai' }";
        String benefit = hall.staff().get(hall.at("/answers?kind=benefit&technology=ai")).then().extract().path("[0].id");
        hall.staff().get(hall.at("/board")).then().body(ai + ".delegations", equalTo(1)).body("delegations", equalTo(2));
        var chile = hall.join("Chile");
        supports(chile, benefit);
        supports(chile, coffee);
        supports(kenyaToo, benefit);
        hall.staff().get(hall.at("/board")).then().body(ai + ".delegations", equalTo(3)).body(ai + ".answers", equalTo(1))
                .body("technologies.find { it.code == 'drones' }.delegations", equalTo(3)).body("delegations", equalTo(3));
        chile.asking().delete(hall.at("/answers/" + benefit + "/support")).then().statusCode(204);
        hall.staff().get(hall.at("/board")).then().body(ai + ".delegations", equalTo(2)).body("delegations", equalTo(3));
    }

    private void supports(Hall.Delegate delegate, String answer) {
        hall.staff().put(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
        delegate.asking().put(hall.at("/answers/" + answer + "/support")).then().statusCode(204);
    }

    @Test
    void showsOthersOnlyQuestionsWhoseRoundIsClosed() {
        given().get(hall.at("/board")).then().statusCode(200).body("answers", equalTo(0));
        hall.round(1, "closing").statusCode(200);
        given().get(hall.at("/board")).then().statusCode(200).body("answers", equalTo(4));
    }

    @Test
    void followsAPersonsFiling() {
        String id = hall.staff().get(hall.at("/answers?kind=benefit&technology=ai")).then().statusCode(200).extract()
                .path("[0].id");
        hall.staff().contentType(ContentType.JSON).body(Map.of("technologies", List.of("vr"), "kind", "challenge"))
                .put(hall.at("/answers/" + id + "/filing")).then().statusCode(200).body("technologies", equalTo(List.of("vr")))
                .body("kind", equalTo("challenge"));
        hall.staff().get(hall.at("/board")).then().body("technologies.find { it.code == 'vr' }.kinds.challenge", equalTo(1))
                .body("technologies.find { it.code == 'ai' }.answers", equalTo(0));
    }

    private static void send(Hall.Delegate delegate, String kind, String... technologies) {
        delegate.send(UUID.randomUUID().toString(),
                Map.of("question", 1, "text", "An answer.", "kind", kind, "technologies", List.of(technologies)))
                .statusCode(201);
    }
}
