package breakout.answer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

@QuarkusTest
class AnswerResourceTest {

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
    }

    @Test
    void storesAnAnswerOnceHoweverOftenItIsSentAtOnce() throws Exception {
        String id = UUID.randomUUID().toString();
        Callable<Integer> send = () -> kenya.send(id, Map.of("question", 1, "text", "Drones count wagons.")).extract()
                .statusCode();
        var pool = Executors.newFixedThreadPool(8);
        int first = 0;
        for (var status : pool.invokeAll(Stream.generate(() -> send).limit(8).toList())) {
            first += status.get() == 201 ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(1, first);
        hall.staff().get(hall.at("/answers")).then().body("", hasSize(1)).body("[0].id", equalTo(id));
    }

    @Test
    void isRevisedUnderTheSameNumber() {
        String id = kenya.answer(1, "We use drones.");
        kenya.send(id, Map.of("question", 1, "text", "We use robots.", "kind", "benefit")).statusCode(200).body("number",
                equalTo(1));
        hall.staff().get(hall.at("/answers")).then().body("", hasSize(1)).body("[0].text", equalTo("We use robots."))
                .body("[0].kind", equalTo("benefit")).body("[0].technologies", contains("robotics"));
    }

    @Test
    void isGoneWhenItIsTakenBackAndStaysSo() {
        String id = kenya.answer(1, "We use drones.");
        kenya.asking().delete(hall.at("/answers/" + id)).then().statusCode(204);
        kenya.asking().delete(hall.at("/answers/" + id)).then().statusCode(204);
        hall.staff().get(hall.at("/answers")).then().body("", hasSize(0));
        kenya.send(id, Map.of("question", 1, "text", "We use drones.")).statusCode(409);
    }

    @Test
    void keepsAPersonsFilingThroughARevision() {
        String id = kenya.answer(1, "We use drones.");
        hall.staff().contentType("application/json").body(Map.of("technologies", List.of("vr")))
                .put(hall.at("/answers/" + id + "/filing")).then().statusCode(200);
        kenya.send(id, Map.of("question", 1, "text", "We use many drones.")).statusCode(200).body("technologies",
                contains("vr"));
    }

    @Test
    void keepsAPersonsKindWhenItIsSentAgainAlsoAfterTheRound() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> sent = Map.of("question", 1, "text", "We use drones.", "kind", "benefit");
        kenya.send(id, sent).statusCode(201);
        hall.staff().contentType("application/json").body(Map.of("kind", "risk")).put(hall.at("/answers/" + id + "/filing"))
                .then()
                .statusCode(200).body("kind", equalTo("risk"));
        kenya.send(id, sent).statusCode(200).body("kind", equalTo("risk"));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        kenya.send(id, sent).statusCode(200).body("kind", equalTo("risk"));
    }

    @Test
    void isHiddenForAReasonAndShownAgain() {
        String id = kenya.answer(1, "We use drones.");
        hall.staff().contentType("application/json").body("{}").put(hall.at("/answers/" + id + "/hiding")).then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        hall.staff().contentType("application/json").body(Map.of("reason", "Off topic"))
                .put(hall.at("/answers/" + id + "/hiding"))
                .then().statusCode(200).body("hidden", equalTo("Off topic"));
        hall.staff().get(hall.at("/board")).then().body("answers", equalTo(0));
        hall.staff().delete(hall.at("/answers/" + id + "/hiding")).then().statusCode(200);
        hall.staff().get(hall.at("/board")).then().body("answers", equalTo(1));
    }
}
