package breakout.seating;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.session.Session;

@QuarkusTest
class AcquaintancesTest {

    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final int SMALL = 6;

    @Inject
    AgroalDataSource database;

    @Test
    void areRememberedInSmallGroupsAndKeepNoLargeHallWaitingForItsSealing() throws SQLException {
        Hall hall = Hall.open(Map.of("groups", SMALL, "graceSeconds", 0));
        seat(hall, 1_500, SMALL - 1);
        Set<Long> few = Set.of(join(hall, "Kenya"), join(hall, "Peru"), join(hall, "Fiji"));
        hall.round(1, "opening").statusCode(200);
        long begun = System.nanoTime();
        hall.round(1, "closing").statusCode(200);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(MOMENT) < 0, took::toString);
        Map<Long, Set<Long>> met = QuarkusTransaction.requiringNew()
                .call(() -> Acquaintances.of(Session.withCode(hall.code).orElseThrow()));
        assertEquals(few, met.keySet());
        assertEquals(Set.of(2), met.values().stream().map(Set::size).collect(Collectors.toSet()));
    }

    private static long join(Hall hall, String delegation) {
        return given().contentType("application/json")
                .body(Map.of("delegation", delegation, "group", SMALL)).post(hall.at("/seats")).then().statusCode(201).extract()
                .jsonPath().getLong("seat");
    }

    /** Everybody of another delegation, over the first groups. */
    private void seat(Hall hall, int seats, int groups) throws SQLException {
        try (Connection connection = database.getConnection();
                var delegations = connection.prepareStatement("insert into delegation (session_id, name, same_name, category)"
                        + " select id, ?, ?, 'MEMBER' from session where code = ?");
                var sitting = connection.prepareStatement("insert into seat (session_id, delegation_id, number, group_number,"
                        + " token_hash) select s.id, d.id, 1, mod(d.id, ?) + 1, concat(s.code, ' ', d.id)"
                        + " from session s join delegation d on d.session_id = s.id where s.code = ?")) {
            for (int each = 0; each < seats; each++) {
                delegations.setString(1, "Delegation " + each);
                delegations.setString(2, "delegation " + each);
                delegations.setString(3, hall.code);
                delegations.addBatch();
            }
            delegations.executeBatch();
            sitting.setInt(1, groups);
            sitting.setString(2, hall.code);
            assertEquals(seats, sitting.executeUpdate());
        }
    }
}
