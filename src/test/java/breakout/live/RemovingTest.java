package breakout.live;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.Browser;
import breakout.Hall;

/** A seat is taken away from whoever should not sit there. */
@QuarkusTest
class RemovingTest {

    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final int WINDOWS = 3;

    private final ExecutorService listening = Executors.newCachedThreadPool();
    private Hall hall;
    private JsonPath seat;
    private Hall.Delegate other;

    @BeforeEach
    void sitDown() {
        hall = Hall.open(Map.of("groups", 1));
        hall.round(1, "opening").statusCode(200);
        seat = join("Kenya");
        other = hall.join("Kenya");
    }

    @AfterEach
    void leave() {
        listening.shutdownNow();
    }

    @Test
    void refusesItsTokenAtOnceAndKeepsItsAnswers() {
        String answer = UUID.randomUUID().toString();
        asking().contentType(ContentType.JSON).body(Map.of("question", 1, "text", "Seals report every opening."))
                .put(hall.at("/answers/" + answer)).then().statusCode(201);
        asking().put(hall.at("/hand/help")).then().statusCode(204);
        remove().statusCode(204);
        asking().contentType(ContentType.JSON).body(Map.of("text", "More")).put(hall.at("/drafts/1")).then().statusCode(401);
        asking().contentType(ContentType.JSON).body(Map.of("question", 1, "text", "More"))
                .put(hall.at("/answers/" + UUID.randomUUID())).then().statusCode(401);
        for (String call : new String[] { "/state", "/live", "/own", "/drafts/1", "/answers" }) {
            asking().get(hall.at(call)).then().statusCode(401);
        }
        given().contentType(ContentType.JSON).body(Map.of("resumeCode", seat.getString("resumeCode")))
                .post(hall.at("/seats/resumption")).then().statusCode(400);
        hall.staff().get(hall.at("/answers")).then().body("id", hasItem(answer));
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItem("removed"));
        other.asking().get(hall.at("/state")).then().statusCode(200);
        remove().statusCode(404);
        assertEquals(3, List.of(join("Kenya"), join("Kenya"), join("Peru")).size());
    }

    @Test
    void endsEveryStreamOfItWithinTwoSecondsAndNoOther() throws Exception {
        List<CompletableFuture<Void>> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(listen(seat.getString("token")));
        }
        CompletableFuture<Void> others = listen(other.token);
        long pressed = System.nanoTime();
        remove().statusCode(204);
        CompletableFuture.allOf(windows.toArray(CompletableFuture[]::new)).get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pressed);
        System.out.printf("A seat was removed and its %d streams had ended after %d ms%n", WINDOWS, millis);
        assertTrue(millis <= AT_MOST.toMillis());
        assertFalse(others.isDone());
        others.cancel(true);
    }

    @Test
    void endsTheStreamOfADeviceThatWasLost() throws Exception {
        CompletableFuture<Void> lost = listen(seat.getString("token"));
        Browser.facilitator().post("/console/" + hall.code + "/seats/" + seat.getInt("seat") + "/code", Map.of()).then()
                .statusCode(200);
        lost.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Test
    void isOfferedOnThePageAndAsksFirst() {
        var facilitator = Browser.facilitator();
        String page = "/console/" + hall.code + "/seats";
        String form = page + "/" + seat.getInt("seat") + "/removal";
        facilitator.get(page).then().body(containsString("action=\"" + form + "\""))
                .body(containsString("is shut out at once. What was sent from this seat stays"));
        facilitator.post(form, Map.of()).then().statusCode(303).header("Location", containsString(page));
        facilitator.get(page).then().body(not(containsString(form)));
        facilitator.get(form).then().statusCode(303);
        facilitator.get("/console/" + hall.code).then().body(containsString("You removed a seat"));
        asking().get(hall.at("/state")).then().statusCode(401);
    }

    @Test
    void obeysNobodyButStaff() {
        String there = hall.at("/seats/" + seat.getInt("seat"));
        given().delete(there).then().statusCode(401);
        other.asking().delete(there).then().statusCode(403);
        Hall.open(Map.of()).staff().delete(there.replace(hall.code, Hall.open(Map.of()).code)).then().statusCode(404);
        asking().get(hall.at("/state")).then().statusCode(200);
    }

    private JsonPath join(String delegation) {
        return given().contentType(ContentType.JSON).body(Map.of("delegation", delegation)).post(hall.at("/seats")).then()
                .statusCode(201).extract().jsonPath();
    }

    private RequestSpecification asking() {
        return given().header("Authorization", "Bearer " + seat.getString("token"));
    }

    private ValidatableResponse remove() {
        return hall.staff().delete(hall.at("/seats/" + seat.getInt("seat"))).then();
    }

    /** Done when the stream ends; returns once it has begun. */
    private CompletableFuture<Void> listen(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + hall.at("/live")))
                .header("Authorization", "Bearer " + token).build();
        var begun = new CountDownLatch(1);
        var stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertEquals(200, stream.statusCode());
        var ended = CompletableFuture.runAsync(() -> stream.body().forEach(line -> begun.countDown()), listening);
        assertTrue(begun.await(AT_MOST.toMillis(), TimeUnit.MILLISECONDS));
        return ended;
    }
}
