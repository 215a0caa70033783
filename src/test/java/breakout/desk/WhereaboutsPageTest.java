package breakout.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.node.Telegram;

/** Ana and Ben write the report at one desk, and each is told where the other works. */
@QuarkusTest
@Timeout(60)
class WhereaboutsPageTest {

    private static final String POINT = "point-0190b3c2-7a51-7f6e-8a30-5b7d2f1c9e44";
    /** As soon as anybody at the desk may hear of it. */
    private static final long SOON_MILLIS = 2_000;

    @Inject
    MovableClock clock;

    @Inject
    Event<Telegram> telegrams;

    private Hall hall;
    private Browser ana;
    private Browser ben;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        ana = rapporteur("Ana", null);
        ben = rapporteur("Ben <b>", null);
    }

    @Test
    void tellsWhereTheOtherIsAndNobodyWhereTheyAreThemselves() {
        seen(ben).body("html.body", equalTo(""));
        is(ana, POINT);
        seen(ben).body(containsString("<bdi>Ana</bdi> is here"), containsString("data-at=\"" + POINT + "\""));
        seen(ana).body(not(containsString("Ana")));
        is(ana, "message-1");
        seen(ben).body(containsString("data-at=\"message-1\""), not(containsString(POINT)));
        is(ben, "message-1");
        seen(ana).body(containsString("<bdi>Ben &lt;b&gt;</bdi> is here"));
        seen(Browser.facilitator()).body(containsString("<bdi>Ana</bdi> is here"), containsString(" is here, "),
                containsString("<bdi>Ben"));
        leaves(ana, "message-1");
        seen(ben).body(not(containsString("Ana")));
    }

    @Test
    void callsAFacilitatorByTheirAccountOnEachOfTheirDevices() {
        Browser facilitator = Browser.facilitator();
        is(facilitator, POINT);
        seen(ana).body(containsString("<bdi>facilitator</bdi> is here"));
        seen(Browser.facilitator()).body(not(containsString("facilitator")));
    }

    @Test
    void saysItInTheReadersLanguage() {
        is(ana, POINT);
        given().header("Accept-Language", "fr").cookie(pass(), ben.cookie(pass())).get(address()).then()
                .body(containsString("<bdi>Ana</bdi> est ici"));
    }

    @Test
    void endsWithSilenceAndWithTheKeyOfWhoeverIsThere() {
        is(ana, POINT);
        clock.advance(Duration.ofSeconds(29));
        seen(ben).body(containsString("Ana"));
        is(ana, POINT);
        clock.advance(Duration.ofSeconds(29));
        seen(ben).body(containsString("Ana"));
        clock.advance(Duration.ofSeconds(1));
        seen(ben).body(not(containsString("Ana")));
        is(ana, POINT);
        int id = hall.staff().get(hall.at("/rapporteurs")).then().extract().path("find { it.name == 'Ana' }.id");
        hall.staff().delete(hall.at("/rapporteurs/" + id)).then().statusCode(204);
        seen(ben).body(not(containsString("Ana")));
    }

    @Test
    void isTheDeskOfThePlenaryAndOfOneSession() {
        is(ana, POINT);
        Browser group = rapporteur("Gro", 1);
        group.get(address()).then().statusCode(403);
        group.post(address(), Map.of("place", POINT)).then().statusCode(403);
        Hall another = Hall.open(Map.of());
        Browser.rapporteur(another).get("/desk/" + another.code + "/whereabouts").then().statusCode(200)
                .body(not(containsString("Ana")));
        Browser.rapporteur(another).get(address()).then().statusCode(401);
    }

    @Test
    void takesNothingForAPlaceThatIsNone() {
        for (String each : new String[] { "", "point", "point-<b>", "POINT-1", "point-1 ", "a b-1",
                "message-" + "1".repeat(40) }) {
            ana.post(address(), Map.of("place", each)).then().statusCode(400);
        }
        ana.post(address(), Map.of("left", "true")).then().statusCode(400);
        seen(ben).body(not(containsString("Ana")));
    }

    @Test
    void hearsOfThemFromOtherServers() {
        long rapporteur = hall.staff().get(hall.at("/rapporteurs")).jsonPath().getLong("find { it.name == 'Ana' }.id");
        telegrams.fire(new Telegram(Telegram.Kind.WORKS, hall.code, -rapporteur, POINT));
        seen(ben).body(containsString("<bdi>Ana</bdi> is here"));
        telegrams.fire(new Telegram(Telegram.Kind.RESTS, hall.code, -rapporteur, "message-1"));
        seen(ben).body(containsString("<bdi>Ana</bdi> is here"));
        telegrams.fire(new Telegram(Telegram.Kind.RESTS, hall.code, -rapporteur, POINT));
        seen(ben).body(not(containsString("Ana")));
    }

    /** By a word that says nothing; and whoever moves does not hear of themselves. */
    @Test
    void isToldToThePagesOfTheDeskAndToNoOther() throws Exception {
        String staff = "breakout-staff=" + Browser.facilitator().cookie("breakout-staff");
        var deskOfBen = follow("/live?desk", pass() + "=" + ben.cookie(pass()));
        var deskOfAna = follow("/live?desk", pass() + "=" + ana.cookie(pass()));
        var console = follow("/live", staff);
        var group = follow("/live?desk", pass() + "=" + rapporteur("Gro", 1).cookie(pass()));
        var delegate = follow("/live?desk", "breakout-seat-" + hall.code + "="
                + Browser.seated(hall, "Kenya").cookie("breakout-seat-" + hall.code));
        var screen = follow("/live?desk", "breakout-projector-" + hall.code + "="
                + Browser.facilitator().get("/projector/" + hall.code).getCookie("breakout-projector-" + hall.code));
        assertEquals("data: 1", deskOfBen.poll(SOON_MILLIS, TimeUnit.MILLISECONDS), "it asks when it comes");
        assertEquals("data: 1", deskOfAna.poll(SOON_MILLIS, TimeUnit.MILLISECONDS));
        is(ana, POINT);
        assertEquals("data: 1", deskOfBen.poll(SOON_MILLIS, TimeUnit.MILLISECONDS));
        is(ana, POINT);
        assertNull(deskOfBen.poll(SOON_MILLIS / 2, TimeUnit.MILLISECONDS), "she has not moved");
        leaves(ana, POINT);
        assertEquals("data: 1", deskOfBen.poll(SOON_MILLIS, TimeUnit.MILLISECONDS));
        for (var each : List.of(deskOfAna, console, group, delegate, screen)) {
            assertTrue(each.isEmpty());
        }
    }

    /** What follows each word of the desk. It returns once the stream has told the state. */
    private BlockingQueue<String> follow(String stream, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + hall.at(stream)))
                .header("Cookie", cookie).build();
        var lines = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body().iterator();
        while (!lines.next().startsWith("data: {")) {
            // how soon to come back
        }
        var heard = new LinkedBlockingQueue<String>();
        var listener = new Thread(() -> {
            while (lines.hasNext()) {
                if (lines.next().equals("event: desk")) {
                    heard.add(lines.next());
                }
            }
        });
        listener.setDaemon(true);
        listener.start();
        return heard;
    }

    private Browser rapporteur(String name, Integer group) {
        var wish = group == null ? Map.of("name", name) : Map.of("name", name, "group", group);
        String link = hall.staff().contentType(ContentType.JSON).body(wish).post(hall.at("/rapporteurs")).then().statusCode(201)
                .extract().path("url");
        return Browser.known(Browser.stranger().get(link));
    }

    private void is(Browser who, String place) {
        who.post(address(), Map.of("place", place)).then().statusCode(204);
    }

    private void leaves(Browser who, String place) {
        who.post(address(), Map.of("place", place, "left", "true")).then().statusCode(204);
    }

    private ValidatableResponse seen(Browser who) {
        return who.get(address()).then().statusCode(200);
    }

    private String address() {
        return "/desk/" + hall.code + "/whereabouts";
    }

    private String pass() {
        return "breakout-rapporteur-" + hall.code;
    }
}
