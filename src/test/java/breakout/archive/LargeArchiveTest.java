package breakout.archive;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** A session of as many answers as a file may have is taken; by {@code -Danswers=20000} so large, else smaller. */
@QuarkusTest
class LargeArchiveTest {

    private static final int MANY = Integer.getInteger("answers", 2000);

    @Test
    void isTakenAndTakenAwayAgain() throws Exception {
        var rich = new Rich(false);
        var archive = (ObjectNode) new ObjectMapper().readTree(rich.taken());
        var answers = (ArrayNode) archive.get("answers");
        for (int number = 100; answers.size() < MANY; number++) {
            ObjectNode another = answers.get(0).deepCopy();
            answers.add(
                    another.put("number", number).put("text", "Drone " + number + " watched the coast of island " + number));
        }
        long begun = System.nanoTime();
        String code = Rich.handIn(archive.toString()).statusCode(201).extract().path("code");
        long taken = System.nanoTime();
        rich.staff().get("/api/sessions/" + code + "/export").then().statusCode(200).body("answers.size()", equalTo(MANY));
        System.out.printf("%d answers: taken in %d ms, taken away in %d ms%n", MANY, (taken - begun) / 1_000_000,
                (System.nanoTime() - taken) / 1_000_000);
    }
}
