package breakout.report;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;
import breakout.Hall.Delegate;
import breakout.Stored;
import breakout.kernel.Venue;

/** What is final cannot be traced back to whoever said it, and can still be counted. */
@QuarkusTest
class ForgettingTest {

    private static final List<String> DELEGATIONS = List.of("Kenya", "Peru", "Chile", "Ghana", "Fiji", "Oman", "Togo", "Mali");

    @Inject
    EntityManager database;

    @Inject
    Venue venue;

    private Hall hall;
    private final List<Delegate> delegates = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    @Test
    void destroysTheKeyAndTheHashesOfAuthors() {
        hold("unattributed");
        List<String> before = column("voice");
        assertTrue(Files.exists(key()));
        finalise();
        assertFalse(Files.exists(key()));
        assertEquals(List.of(""), column("owner_hash").stream().distinct().toList());
        var kept = new HashSet<>(column("voice"));
        kept.retainAll(before);
        assertEquals(0, kept.size(), "nothing that was made with the key is left");
        assertEquals(0L, count("select count(*) from unsent where session_id = (select id from session where code = ?1)"));
        delegates.get(0).asking().get("/seat/" + hall.code).then().statusCode(200);
    }

    @Test
    void countsTheSameAsBefore() {
        hold("unattributed");
        var before = hall.staff().get(hall.at("/board")).jsonPath().getMap("$");
        assertEquals(DELEGATIONS.size(), before.get("delegations"));
        finalise();
        assertEquals(before, hall.staff().get(hall.at("/board")).jsonPath().getMap("$"));
    }

    @Test
    void writesTheRowsInAnotherOrder() {
        hold("unattributed");
        List<String> before = column("id");
        finalise();
        assertNotEquals(before, column("id"));
        hall.staff().get(hall.at("/answers")).then().body("$", hasSize(before.size()));
    }

    @Test
    void waitsForTheRoundThatIsToCome() {
        hold("unattributed");
        Browser.facilitator().post("/console/" + hall.code + "/rounds/1/rerun", Map.of()).then().statusCode(303);
        finalise();
        assertTrue(Files.exists(key()));
        hall.round(3, "opening", 10).statusCode(200);
        delegates.get(0).answer(1, "Once more.");
        hall.staff().get(hall.at("/board")).then().body("delegations", equalTo(DELEGATIONS.size()));
        hall.round(3, "closing").statusCode(200);
        assertFalse(Files.exists(key()));
        assertEquals(List.of(""), column("owner_hash").stream().distinct().toList());
    }

    @Test
    void takesNoSupportAnyMore() {
        hold("unattributed");
        finalise();
        hall.staff().post(hall.at("/report/reopening")).then().statusCode(200);
        delegates.get(1).asking().put(hall.at("/answers/" + sent.get(0) + "/support")).then().statusCode(409);
    }

    @Test
    void remembersWhereAuthorsAreNamed() {
        hold("named");
        finalise();
        assertTrue(Files.exists(key()));
        assertFalse(column("owner_hash").contains(""));
    }

    private void hold(String attribution) {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "attribution", attribution));
        hall.round(1, "opening", 10).statusCode(200);
        DELEGATIONS.forEach(name -> delegates.add(hall.join(name)));
        for (Delegate delegate : delegates) {
            sent.add(delegate.answer(1, "Gate " + sent.size() + " has a scanner of its own."));
            sent.add(delegate.answer(1, "Drones watch river " + sent.size() + " by night."));
        }
        hall.staff().put(hall.at("/answers/" + sent.get(0) + "/release")).then().statusCode(200);
        delegates.get(1).asking().put(hall.at("/answers/" + sent.get(0) + "/support")).then().statusCode(204);
        hall.round(1, "closing").statusCode(200);
        hall.round(2, "opening", 10).statusCode(200);
        hall.round(2, "closing").statusCode(200);
    }

    private void finalise() {
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
    }

    private Path key() {
        return venue.data().resolve("keys").resolve(hall.code + ".key");
    }

    private List<String> column(String name) {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery("select cast(" + name
                        + " as varchar) from answer where session_id = (select id from session where code = ?1) order by "
                        + Stored.order(database), String.class)
                .setParameter(1, hall.code).getResultList());
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery(query, Long.class).setParameter(1, hall.code).getSingleResult());
    }
}
