package breakout.delegation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import breakout.Hall;

@QuarkusTest
class TablesTest {

    private Hall hall;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 3));
    }

    @Test
    void areFilledEvenlyByAHallThatSitsDownAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        List<Integer> groups = new ArrayList<>();
        Callable<Integer> joining = () -> join().getInt("group");
        for (Future<Integer> each : pool.invokeAll(Collections.nCopies(60, joining))) {
            groups.add(each.get());
        }
        pool.shutdown();
        assertEquals(List.of(20, 20, 20),
                IntStream.rangeClosed(1, 3).map(group -> Collections.frequency(groups, group)).boxed().toList());
    }

    @Test
    void areFilledWhereSomebodyLeft() {
        List<JsonPath> seats = IntStream.range(0, 9).mapToObj(number -> join()).toList();
        JsonPath leaves = seats.get(4);
        hall.staff().delete(hall.at("/seats/" + leaves.getInt("seat"))).then().statusCode(204);
        assertEquals(leaves.getInt("group"), join().getInt("group"));
        assertEquals(1, join().getInt("group"));
    }

    @Test
    void areFilledWhereSomebodyWasMovedFromAndNotWhereOthersChoseToSit() {
        join();
        hall.join("Peru", 3);
        assertEquals(2, join().getInt("group"));
        int moved = join().getInt("seat");
        hall.staff().put(hall.at("/groups/3/seats/" + moved)).then().statusCode(204);
        assertEquals(1, join().getInt("group"));
    }

    private JsonPath join() {
        return given().contentType("application/json").body(Map.of("delegation", "Kenya")).post(hall.at("/seats")).then()
                .statusCode(201).extract().jsonPath();
    }
}
