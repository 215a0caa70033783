package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.net.HostAndPort;

import breakout.Hall;
import breakout.kernel.Refusal;

@QuarkusTest
class AddressesTest {

    @Test
    void refusesAHostThatNobodyCouldReach() {
        assertEquals("sessions.example.int:8443", Addresses.host(HostAndPort.create("sessions.example.int", 8443)));
        assertEquals("[::1]:80", Addresses.host(HostAndPort.create("[::1]", 80)));
        assertThrows(Refusal.class, () -> Addresses.host(null));
        assertThrows(Refusal.class, () -> Addresses.host(HostAndPort.create("a b", 80)));
        assertThrows(Refusal.class, () -> Addresses.host(HostAndPort.create("a/b", 80)));
        assertThrows(Refusal.class, () -> Addresses.host(HostAndPort.create("x".repeat(256), 80)));
    }

    @Test
    void refusesToDrawAQrCodeForSuchAHost() {
        Hall hall = Hall.open(Map.of());
        given().header("Host", "x".repeat(2_000)).header("Accept", "text/html").get("/projector/" + hall.code).then()
                .statusCode(400).body(containsString("(Host)"));
    }
}
