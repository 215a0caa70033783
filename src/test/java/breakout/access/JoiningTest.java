package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Hall;

@QuarkusTest
class JoiningTest {

    @Test
    void seatsAHallThatSitsDownAtOnce() throws Exception {
        Hall hall = Hall.open(Map.of("groups", 4));
        var pool = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> delegates = IntStream.range(0, 60).<Callable<Integer>> mapToObj(i -> () -> given()
                .contentType(ContentType.JSON).body(Map.of("delegation", "Delegation " + i % 12)).post(hall.at("/seats"))
                .statusCode())
                .toList();
        for (var seated : pool.invokeAll(delegates)) {
            assertEquals(201, seated.get());
        }
        pool.shutdown();
    }

    @Test
    void placesASeatWhereTheFewestSit() {
        Hall hall = Hall.open(Map.of("groups", List.of("Red Sea", "Baltic", "Andes")));
        var groups = IntStream.range(0, 3).mapToObj(i -> join(hall, Map.of("delegation", "Delegation " + i))).toList();
        assertThat(groups, containsInAnyOrder(1, 2, 3));
        assertEquals(2, join(hall, Map.of("delegation", "Peru", "group", 2)));
        assertEquals(3, join(hall, Map.of("delegation", "Chile", "group", "Andes")));
    }

    @Test
    void findsTheSessionHoweverTheCodeIsTyped() {
        Hall hall = Hall.open(Map.of());
        String typed = hall.code.substring(0, 4).toLowerCase() + "-" + hall.code.substring(4).toLowerCase();
        given().get("/api/sessions/" + typed).then().statusCode(200).body("code", equalTo(hall.code));
    }

    private static int join(Hall hall, Map<String, ?> wish) {
        return given().contentType(ContentType.JSON).body(wish).post(hall.at("/seats")).then().statusCode(201).extract()
                .path("group");
    }
}
