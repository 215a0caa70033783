package breakout.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.http.HttpMethod;

class DemandTest {

    private static final int A_HALL = 1_500;

    @ParameterizedTest
    @CsvSource({
            "GET, /api/sessions/K7MQ4XPR/report.pdf, SUMMARY",
            "GET, /report/K7MQ4XPR, SUMMARY",
            "GET, /api/sessions/K7MQ4XPR/board, SUMMARY",
            "GET, /, JOIN",
            "GET, /api/sessions/K7MQ4XPR/state, JOIN",
            "GET, /desk/K7MQ4XPR, RUNNING",
            "POST, /desk/K7MQ4XPR/whereabouts, SUMMARY",
            "GET, /api/sessions/K7MQ4XPR/live, STREAM",
            "POST, /api/sessions/K7MQ4XPR/seats, JOIN",
            "GET, /j/K7MQ4XPR, JOIN",
            "POST, /j/K7MQ4XPR, JOIN",
            "GET, /seat/K7MQ4XPR, JOIN",
            "GET, /seat.js, JOIN",
            "PUT, /api/sessions/K7MQ4XPR/answers/2f, SUBMIT",
            "PUT, /api/sessions/K7MQ4XPR/drafts/1, SUBMIT",
            "POST, /seat/K7MQ4XPR/answers, SUBMIT",
            "POST, /api/sessions/K7MQ4XPR/hand/more-time, SUBMIT",
            "POST, /, JOIN",
            "POST, /slip/F3K, JOIN",
            "POST, /nowhere, SUMMARY",
            "POST, /api/sessions/K7MQ4XPR/nowhere, SUMMARY",
            "DELETE, /api/sessions/K7MQ4XPR, SUMMARY",
            "POST, /api/sessions/K7MQ4XPR/rounds/1/closing, RUNNING",
            "POST, /console/K7MQ4XPR/rounds/1/closing, RUNNING",
            "PUT, /api/sessions/K7MQ4XPR/groups/1/readback/verdict, RUNNING",
            "POST, /desk/K7MQ4XPR/points, RUNNING",
            "GET, /console/K7MQ4XPR, RUNNING",
            "GET, /q/health/ready, RUNNING" })
    void isToldByMethodAndAddress(String method, String path, Demand expected) {
        assertEquals(expected, Demand.of(HttpMethod.valueOf(method), path));
    }

    @Test
    void letsAWholeHallTurnItsPagesAtOnce() {
        assertTrue(List.of(Demand.values()).stream().allMatch(each -> each.isLetInBeside(A_HALL)));
    }

    @Test
    void endsWithWhatIsOnlyLookedAtAndNeverWithTheBell() {
        for (int kind = 1; kind < Demand.values().length; kind++) {
            Demand before = Demand.values()[kind - 1];
            int tooMuch = 0;
            while (before.isLetInBeside(tooMuch)) {
                tooMuch++;
            }
            assertFalse(before.isLetInBeside(tooMuch));
            assertTrue(Demand.values()[kind].isLetInBeside(tooMuch), before + " is turned away first");
        }
        assertTrue(Demand.RUNNING.isLetInBeside(connections()), "as many as there may be connections");
    }

    private static int connections() {
        try (var settings = DemandTest.class.getResourceAsStream("/application.properties")) {
            var read = new Properties();
            read.load(settings);
            return Integer.parseInt(read.getProperty("quarkus.http.limits.max-connections"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
