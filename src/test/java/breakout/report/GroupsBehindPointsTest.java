package breakout.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Hall;

/** Support is told by delegations and, where groups are told, by groups. */
@QuarkusTest
class GroupsBehindPointsTest {

    @Test
    void printsInHowManyGroupsAPointWasMade() {
        Hall hall = held("unattributed", 2);
        for (String face : List.of("html", "md")) {
            hall.staff().get(hall.at("/report." + face + "?lang=en")).then()
                    .body(containsString("two contributions, two delegates, two groups"));
        }
        hall.staff().get(hall.at("/report.md?lang=fr")).then()
                .body(containsString("deux contributions, deux délégués, deux groupes"));
    }

    @Test
    void saysNothingOfOneGroupAlone() {
        Hall hall = held("unattributed", 1);
        hall.staff().get(hall.at("/report.md?lang=en")).then().body(containsString("two contributions, two delegates"),
                not(containsString("two delegates, ")));
    }

    /** It and the class of an author would together tell more. */
    @Test
    void printsNoGroupsWhereClassesOfAuthorsAreTold() {
        Hall hall = held("category", 2);
        hall.staff().get(hall.at("/report.md?lang=en")).then().body(containsString("two contributions, two delegates"),
                not(containsString("two delegates, ")));
    }

    /** Two delegations that say the same. @param group of the second; the first sits in group 1 */
    private static Hall held(String rule, int group) {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "attribution", rule));
        hall.round(1, "opening").statusCode(200);
        String one = hall.join("Kenya", 1).answer(1, "Drones see the coast.");
        String other = hall.join("Chile", group).answer(1, "Smart seals report each opening.");
        hall.staff().contentType(ContentType.JSON)
                .body(Map.of("sources", List.of(one, other), "text", "Both are watched.", "language", "en"))
                .post(hall.at("/points")).then().statusCode(201);
        return hall;
    }
}
