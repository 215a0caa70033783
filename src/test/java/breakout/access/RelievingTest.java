package breakout.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Browser;
import breakout.Hall;

/** Whoever runs a session takes a rapporteur's link back; it opens nothing from then on, and what they wrote stays. */
@QuarkusTest
class RelievingTest {

    private Hall hall;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
    }

    @Test
    void leavesTheKeyWorthNothingAndTheWorkAsItWas() {
        hall.round(1, "opening").statusCode(200);
        String answer = hall.join("Kenya", 1).answer(1, "Drones see the coast.");
        Hall.Rapporteur first = hall.rapporteur(1);
        Hall.Rapporteur second = hall.rapporteur(null);
        first.mark(answer);
        hall.staff().get(hall.at("/rapporteurs")).then().statusCode(200).body("name", equalTo(List.of("Rapporteur",
                "Rapporteur")), "group[1]", equalTo(1));
        int id = hall.staff().get(hall.at("/rapporteurs")).then().extract().path("id[1]");

        first.asking().get(hall.at("/answers")).then().statusCode(200);
        second.asking().delete(hall.at("/rapporteurs/" + id)).then().statusCode(403);
        hall.staff().delete(Hall.open(Map.of()).at("/rapporteurs/" + id)).then().statusCode(404);
        hall.staff().delete(hall.at("/rapporteurs/" + id)).then().statusCode(204);
        first.asking().get(hall.at("/answers")).then().statusCode(401);
        second.asking().get(hall.at("/answers")).then().statusCode(200);
        second.asking().get(hall.at("/highlights")).then().statusCode(200).body("size()", equalTo(1));
        hall.staff().delete(hall.at("/rapporteurs/" + id)).then().statusCode(404);
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true), "lines.deed", hasItem("relieved"));
        hall.staff().contentType(ContentType.JSON).get(hall.at("/groups")).then().statusCode(200);
    }

    @Test
    void isDoneOnThePageOfThoseWhoRunTheSession() {
        Browser rapporteur = Browser.rapporteur(hall);
        rapporteur.get("/desk/" + hall.code).then().statusCode(200);
        Browser facilitator = Browser.facilitator();
        String staff = "/console/" + hall.code + "/staff";
        String id = facilitator.get(staff).then().statusCode(200).body(containsString("Take the link back")).extract()
                .asString().replaceAll("(?s).*/rapporteurs/(\\d+)/withdrawal.*", "$1");
        facilitator.post(staff + "/rapporteurs/" + id + "/withdrawal", Map.of()).then().statusCode(303).header("Location",
                endsWith(staff));
        facilitator.get(staff).then().body(containsString("No rapporteur yet"));
        rapporteur.get("/desk/" + hall.code).then().statusCode(401);
        facilitator.post(staff + "/rapporteurs/" + id + "/withdrawal", Map.of()).then().statusCode(404)
                .body(containsString("There is no such rapporteur"));
    }
}
