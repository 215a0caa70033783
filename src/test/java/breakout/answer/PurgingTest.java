package breakout.answer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;
import breakout.Hall.Delegate;
import breakout.MovableClock;
import breakout.session.PurgeRecord;
import breakout.session.PurgeRecord.Purged;

/** A session goes when its time is over: first who was there, then all of it. */
@QuarkusTest
class PurgingTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Purging purging;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    private Hall hall;
    private Delegate kenya;
    private String answer;

    @BeforeEach
    void held() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "attribution", "named"));
        hall.round(1, "opening", 10).statusCode(200);
        kenya = hall.join("Kenya");
        answer = UUID.randomUUID().toString();
        kenya.send(answer, Map.of("question", 1, "text", "Drones fly.", "consent", true)).statusCode(201);
        kenya.send(answer, Map.of("question", 1, "text", "Drones watch the coast.", "consent", true)).statusCode(200);
        hall.staff().contentType("application/json").body(Map.of("text", "Les drones veillent."))
                .put(hall.at("/answers/" + answer + "/translation/fr")).then().statusCode(201);
        hall.round(1, "closing").statusCode(200);
    }

    @Test
    void givesWhoeverWroteItACopyOfEverything() {
        kenya.asking().get(hall.at("/own")).then().statusCode(200).header("Content-Disposition", containsString("attachment"))
                .body("delegation", equalTo("Kenya"), "answers", hasSize(1), "answers[0].text",
                        equalTo("Drones watch the coast."), "answers[0].before", contains("Drones fly."));
        hall.join("Peru").asking().get(hall.at("/own")).then().body("answers", hasSize(0));
        hall.staff().get(hall.at("/own")).then().statusCode(401);
    }

    @Test
    void forgetsFirstWhoWasThere() {
        later(7);
        assertEquals("Kenya", author());
        later(1);
        assertEquals(null, author());
        kenya.asking().get(hall.at("/own")).then().statusCode(401);
        hall.staff().get(hall.at("/answers")).then().body("text", contains("Drones watch the coast."));
        assertEquals(Purged.AUTHORS, latest().purged());
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true), "lines[-1].deed", equalTo("purged"));
        later(1);
        assertEquals(1, records(), "once");
    }

    @Test
    void isGoneAfterThirtyDaysButForTheRecordOfIt() {
        later(30);
        hall.staff().get(hall.at("")).then().statusCode(200);
        later(1);
        hall.staff().get(hall.at("")).then().statusCode(404);
        assertEquals(Purged.CONTENT, latest().purged());
        assertEquals(1, latest().answers());
    }

    @Test
    void isKeptAsLongAsStaffSay() {
        String until = clock.instant().plus(A_DAY.multipliedBy(40)).toString().substring(0, 10);
        hall.staff().contentType("application/json").body(Map.of("until", until)).put(hall.at("/retention")).then()
                .statusCode(200).body("until", equalTo(until));
        later(40);
        hall.staff().get(hall.at("")).then().statusCode(200);
        later(1);
        hall.staff().get(hall.at("")).then().statusCode(404);
    }

    @Test
    void isNotKeptForAnyLength() {
        for (String until : List.of("2001-01-01", "2999-01-01")) {
            hall.staff().contentType("application/json").body(Map.of("until", until)).put(hall.at("/retention")).then()
                    .statusCode(400).body("violations[0].field", equalTo("until"));
        }
        hall.staff().contentType("application/json").body("{}").put(hall.at("/retention")).then().statusCode(400);
    }

    @Test
    void isErasedAtOnceWhereStaffWantItAndNoRoundRuns() {
        kenya.asking().delete(hall.at("")).then().statusCode(403);
        hall.round(2, "opening", 10).statusCode(200);
        hall.staff().delete(hall.at("")).then().statusCode(409);
        hall.round(2, "closing").statusCode(200);
        hall.staff().delete(hall.at("")).then().statusCode(204);
        hall.staff().get(hall.at("")).then().statusCode(404);
        kenya.asking().get(hall.at("/own")).then().statusCode(404);
        assertEquals("facilitator", latest().who());
    }

    @Test
    void isErasedOnThePageOnlyByItsCode() {
        var facilitator = Browser.facilitator();
        String page = "/console/" + hall.code + "/retention";
        facilitator.get(page).then().statusCode(200).body(containsString("Erase this session now"));
        facilitator.post(page + "/erasure", Map.of("sure", "yes")).then().statusCode(400)
                .body(containsString("nothing was erased"));
        facilitator.post(page, Map.of("until", "tomorrow")).then().statusCode(400).body(containsString("tomorrow"));
        facilitator.post(page + "/erasure", Map.of("sure", hall.code.toLowerCase(java.util.Locale.ROOT))).then()
                .statusCode(303);
        hall.staff().get(hall.at("")).then().statusCode(404);
    }

    @Test
    void leavesNoRowInAnyTable() {
        List<String> pointing = QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery(
                        "select table_name from information_schema.columns where lower(column_name) = 'session_id' and lower(table_schema) = 'public'",
                        String.class)
                .getResultList());
        assertTrue(pointing.size() > 8, pointing::toString);
        long id = QuarkusTransaction.requiringNew()
                .call(() -> breakout.session.Session.withCode(hall.code).orElseThrow().id());
        hall.staff().delete(hall.at("")).then().statusCode(204);
        for (String table : pointing) {
            assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                    .createNativeQuery("select count(*) from " + table + " where session_id = ?1", Long.class)
                    .setParameter(1, id).getSingleResult()), table);
        }
    }

    private void later(int days) {
        clock.advance(A_DAY.multipliedBy(days));
        purging.purge();
    }

    private String author() {
        return hall.staff().get(hall.at("/answers")).jsonPath().getString("author[0]");
    }

    private PurgeRecord latest() {
        return QuarkusTransaction.requiringNew().call(() -> PurgeRecord.<PurgeRecord> find(
                "sessionCode = ?1 order by id desc", hall.code).firstResult());
    }

    private long records() {
        return QuarkusTransaction.requiringNew().call(() -> PurgeRecord.count("sessionCode", hall.code));
    }
}
