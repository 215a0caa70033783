package breakout.answer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.Stored;

/** Once a round is sealed, nothing tells in which order its answers came. */
@QuarkusTest
class ShuffleTest {

    private static final int MANY = 30;

    @Inject
    EntityManager database;

    private Hall hall;

    @BeforeEach
    void opens() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening", 10).statusCode(200);
    }

    @Test
    void dealsTheNumbersAnewAmongTheAnswersOfTheRound() {
        List<String> sent = send(MANY);
        assertEquals(sent, byNumber(), "while the round runs, they are called as they come");
        hall.round(1, "closing").statusCode(200);
        assertNotEquals(sent, byNumber());
        hall.staff().get(hall.at("/answers")).then().body("id", containsInAnyOrder(sent.toArray())).body("number",
                equalTo(IntStream.rangeClosed(1, MANY).boxed().toList()));
    }

    @Test
    void leavesTheNumbersOfOtherRoundsAsTheyAre() {
        send(MANY);
        hall.round(1, "closing").statusCode(200);
        List<String> sealed = byNumber();
        hall.round(2, "opening", 10).statusCode(200);
        hall.join("Chile").answer(2, "Look ahead together.");
        hall.round(2, "closing").statusCode(200);
        assertEquals(sealed, byNumber().subList(0, MANY));
    }

    @Test
    void writesTheRowsInAnotherOrderThanTheyCame() {
        List<String> sent = send(MANY);
        if (Stored.staysWhereItLies(database)) {
            assertEquals(sent, asStored());
        }
        hall.round(1, "closing").statusCode(200);
        assertNotEquals(sent, asStored());
        assertNotEquals(byNumber(), asStored());
    }

    @Test
    void keepsAllThatBelongsToAnAnswer() {
        var kenya = hall.join("Kenya");
        String id = UUID.randomUUID().toString();
        kenya.send(id, Map.of("question", 1, "text", "Drones fly.")).statusCode(201);
        kenya.send(id, Map.of("question", 1, "text", "Drones and robots watch the coast.", "kind", "current-use"))
                .statusCode(200);
        hall.staff().put(hall.at("/answers/" + id + "/release")).then().statusCode(200);
        hall.join("Peru").asking().put(hall.at("/answers/" + id + "/support")).then().statusCode(204);
        send(3);
        var before = line(id);
        hall.round(1, "closing").statusCode(200);
        var after = line(id);
        after.put("number", before.get("number"));
        assertEquals(before, after);
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(1L,
                        database.createQuery("select count(*) from Revision where answer.id = ?1", Long.class)
                                .setParameter(1, UUID.fromString(id)).getSingleResult(),
                        "what it said before is kept"));
        kenya.send(id, Map.of("question", 1, "text", "Drones and robots watch the coast.", "kind", "current-use"))
                .statusCode(200);
        hall.staff().put(hall.at("/answers/" + id + "/hiding")).then().statusCode(400);
        hall.staff().contentType("application/json").body(Map.of("technologies", List.of("vr")))
                .put(hall.at("/answers/" + id + "/filing")).then().statusCode(200).body("technologies", contains("vr"));
    }

    private List<String> send(int many) {
        var chile = hall.join("Chile");
        List<String> sent = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            sent.add(chile.answer(1, "Gate " + i + " has a scanner of its own."));
        }
        return sent;
    }

    private Map<String, Object> line(String id) {
        return hall.staff().get(hall.at("/answers")).jsonPath().getMap("find { it.id == '" + id + "' }");
    }

    private List<String> byNumber() {
        return hall.staff().get(hall.at("/answers")).jsonPath().getList("id");
    }

    /** As a copy of the database would list them. */
    private List<String> asStored() {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery("select cast(id as varchar) from answer where session_id ="
                        + " (select id from session where code = ?1) order by " + Stored.order(database),
                        String.class)
                .setParameter(1, hall.code).getResultList());
    }
}
