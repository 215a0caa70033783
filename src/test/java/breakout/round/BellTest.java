package breakout.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.MovableClock;
import breakout.session.Session;

@QuarkusTest
class BellTest {

    @Inject
    Bell bell;

    @Inject
    MovableClock clock;

    @Test
    void seesAndBooksEveryRoundButTheOneThatSomebodyHolds() {
        Hall held = open(10);
        Hall running = open(10);
        Hall over = open(1);
        clock.advance(Duration.ofMinutes(2));
        QuarkusTransaction.requiringNew().run(() -> {
            Round.find("session.code", held.code).withLock(LockModeType.PESSIMISTIC_WRITE).list();
            bell.look();
            QuarkusTransaction.requiringNew().run(() -> {
                assertEquals(State.CLOSED, round(over).state());
                assertSeen(true, running);
                assertSeen(false, held);
            });
        });
        bell.look();
        QuarkusTransaction.requiringNew().run(() -> List.of(held, running).forEach(each -> assertSeen(true, each)));
    }

    private void assertSeen(boolean expected, Hall hall) {
        assertEquals(expected, round(hall).away(clock.instant()).compareTo(Duration.ofMinutes(1)) < 0);
    }

    private static Hall open(double minutes) {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening", minutes).statusCode(200);
        return hall;
    }

    private static Round round(Hall hall) {
        return Rounds.numbered(Session.withCode(hall.code).orElseThrow(), 1);
    }
}
