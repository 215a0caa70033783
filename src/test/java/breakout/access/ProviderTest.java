package breakout.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import breakout.kernel.Refusal;
import breakout.kernel.Venue;

/** What the venue sets of the organisation's provider, which may be out of reach when the server starts. */
class ProviderTest {

    private static final URI BACK = URI.create("http://localhost:8080/sign-in/organisation/return");

    @Test
    void isNotMissedWhereNoneIsSet() {
        Organisation none = organisation();
        assertDoesNotThrow(() -> none.check(null));
        assertFalse(none.isThere());
    }

    @Test
    void doesNotHoldTheStartUpAndIsToldToBeOutOfReachWhenSomebodyComes() throws IOException {
        int closed;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        Organisation down = organisation("breakout.oidc.issuer=http://127.0.0.1:" + closed, "breakout.oidc.client-id=breakout");
        assertDoesNotThrow(() -> down.check(null));
        assertTrue(down.isThere());
        var refusal = assertThrows(Refusal.class,
                () -> down.entrance(Attempt.begin(null, Instant.EPOCH), BACK, "en"));
        assertEquals("organisation_unreachable", refusal.key());
    }

    @Test
    void stopsTheStartWhereItIsHalfSetOrWouldTalkInTheOpen() {
        for (List<String> wrong : List.of(List.of("breakout.oidc.issuer=https://login.example.int"),
                List.of("breakout.oidc.client-id=breakout"),
                List.of("breakout.oidc.issuer=http://login.example.int", "breakout.oidc.client-id=breakout"),
                List.of("breakout.oidc.issuer=login.example.int", "breakout.oidc.client-id=breakout"))) {
            Organisation half = organisation(wrong.toArray(String[]::new));
            var stopped = assertThrows(IllegalStateException.class, () -> half.check(null), wrong.toString());
            assertTrue(stopped.getMessage().startsWith("breakout.oidc.issuer"), stopped.getMessage());
        }
        assertDoesNotThrow(() -> organisation("breakout.oidc.issuer=https://login.example.int",
                "breakout.oidc.client-id=breakout").check(null));
    }

    private static Organisation organisation(String... settings) {
        var set = new java.util.HashMap<String, String>();
        for (String each : settings) {
            set.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        var config = new SmallRyeConfigBuilder().withMapping(Venue.class)
                .withSources(new PropertiesConfigSource(set, "test", 100))
                .build();
        return new Organisation(config.getConfigMapping(Venue.class), Clock.systemUTC());
    }
}
