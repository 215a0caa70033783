package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

@QuarkusTest
class LabelsTest {

    private static final String TYPED = "said-in-confidence";

    @Test
    void metricsHoldNoCodeAndNothingThatWasTyped() throws IOException {
        Hall hall = Hall.open(Map.of());
        for (String root : List.of("/j/", "/seat/", "/console/", "/desk/", "/projector/", "/report/", "/api/sessions/", "/")) {
            for (String end : List.of("", "/" + TYPED, "/rounds/" + TYPED)) {
                given().get(root + hall.code + end);
                given().delete(root + hall.code + end);
                given().contentType("text/" + TYPED).body(TYPED).post(root + TYPED + end);
            }
            Wire.send("GET " + root + "{" + TYPED + "} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Wire.send(TYPED.toUpperCase() + " " + root + hall.code
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        given().get("/q/metrics").then().statusCode(200).body(
                allOf(containsString("uri=\"/projector/{code}\""), containsString("uri=\"/api/sessions/{code}\""),
                        containsString("uri=\"/api/sessions\""), containsString("uri=\"/report/{code}\"")),
                not(containsString(hall.code)), not(containsString(TYPED)), not(containsString(TYPED.toUpperCase())));
    }
}
