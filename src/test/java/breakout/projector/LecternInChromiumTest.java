package breakout.projector;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

import breakout.Browser;
import breakout.Chromium;
import breakout.Hall;

/** The report before the plenary: stepped at the lectern, followed on the wall. */
@QuarkusTest
class LecternInChromiumTest {

    private static final String LONG = "Les scellés électroniques signalent chaque ouverture du conteneur, et la douane le sait. ";
    private static final String CHINESE = "电子封条会报告集装箱的每一次开启，海关在货物到达之前就已经知道。";

    private Chromium chromium;
    private Hall hall;

    @BeforeEach
    void makeAReportFinal() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya");
        answer(kenya, "fr", LONG.repeat(14));
        answer(kenya, "zh", CHINESE.repeat(18));
        for (String each : List.of("Drones see the coast.", "Drones see ships by night.", "Drones cost little.",
                "تحليل المخاطر بالذكاء الاصطناعي (AI) يحمي الحدود.", "x".repeat(400))) {
            answer(kenya, "en", each);
        }
        hall.round(1, "closing").statusCode(200);
        List<String> answers = hall.staff().get(hall.at("/answers")).then().extract().path("id");
        hall.staff().contentType(ContentType.JSON).body(Map.of("sources", answers.subList(0, 1), "text", LONG.repeat(10)))
                .post(hall.at("/points")).then().statusCode(201);
        hall.staff().contentType(ContentType.JSON).body(Map.of("messages", List.of("Customs need a law.", LONG.repeat(5))))
                .put(hall.at("/report/messages")).then().statusCode(200);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void movesTheListAlongInEachWindow() {
        Page one = lectern();
        Page other = lectern();
        one.locator("#put").click();
        one.locator("#next").click();
        assertThat(one.locator("#goto")).hasValue("2");
        assertThat(other.locator("#goto")).hasValue("2");
        // what somebody has chosen there and not yet shown is theirs
        other.locator("#goto").selectOption("5");
        other.locator("h1").click();
        one.locator("#next").click();
        assertThat(other.locator("[data-fragment=card] .whole")).containsText("3");
        assertThat(other.locator("#goto")).hasValue("5");
    }

    @Test
    void tellsWhereAServerThatStartsAnewDidNotTakeAStep() {
        Page desk = lectern();
        desk.locator("#put").click();
        assertThat(desk.locator("#next")).isVisible();
        desk.route("**/lectern/card", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)
                .setContentType("text/plain").setBody("No server can be reached.")), new Page.RouteOptions().setTimes(1));
        desk.locator("#next").click();
        assertThat(desk.locator("#connection")).hasText("Connection lost. This page tries again by itself.");
        assertThat(desk.locator("#goto")).hasValue("1");
        desk.locator("#next").click();
        assertThat(desk.locator("#goto")).hasValue("2");
    }

    private Page lectern() {
        Page desk = chromium.somebody("en", 1280, 900).newPage();
        desk.navigate(home() + Browser.rapporteursLink(hall).replaceFirst("^https?://[^/]+", ""));
        desk.navigate(home() + "/desk/" + hall.code + "/lectern");
        return desk;
    }

    @Test
    void stepsWithTheKeysAndTheWallFollowsByItselfReadableFromTheLastRow() {
        Page desk = lectern();
        Wall wide = wall(1280, 720);
        Wall narrow = wall(1024, 768);
        desk.locator("#put").click();
        assertThat(desk.locator("#next")).isVisible();
        for (int card = 1;; card++) {
            String now = desk.locator("[data-fragment=card] b").textContent();
            for (Wall wall : List.of(wide, narrow)) {
                assertThat(wall.page().locator(".about")).containsText(now);
                assertThat(wall.page().locator(".quotation"))
                        .containsText(desk.locator("[data-fragment=card] .text").last().innerText().strip().substring(0, 15));
                assertEquals(List.of(), wall.faults(), "card " + card + ", " + now);
            }
            if (card == 2) {
                Chromium.picture(wide.page(), "hall-report");
                Chromium.picture(desk, "lectern");
            }
            if (desk.locator("#next").count() == 0) {
                assertTrue(card > 12, "there are many cards");
                break;
            }
            String of = desk.locator("[data-fragment=card] .whole").textContent();
            desk.keyboard().press(card % 2 == 0 ? "PageDown" : "ArrowRight");
            assertThat(desk.locator("[data-fragment=card] .whole")).not().hasText(of);
        }
        // what is being written keeps the arrows, and stays with its paragraph
        String about = desk.locator("#reserving-title").textContent();
        desk.locator("#text").fill("Ours fall down.");
        desk.keyboard().press("ArrowLeft");
        desk.locator("#previous").click();
        assertThat(desk.locator("#next")).isVisible();
        assertThat(desk.locator("#reserving-title")).hasText(about);
        assertEquals("Ours fall down.", desk.locator("#text").inputValue());
        desk.locator("#reserve").click();
        assertThat(desk.locator(".reservation")).hasText("Ours fall down.");
        assertThat(desk.locator("[data-fragment=reserved] .about")).containsText(about.replaceAll("\\D", ""));
    }

    private Wall wall(int width, int height) {
        Page page = chromium.somebody("en", width, height).newPage();
        page.navigate(home() + "/projector/" + hall.code);
        return new Wall(page);
    }

    private static void answer(Hall.Delegate delegate, String language, String text) {
        delegate.send(UUID.randomUUID().toString(), new HashMap<>(Map.of("question", 1, "language", language, "kind", "benefit",
                "technologies", List.of("drones"), "text", text.substring(0, Math.min(text.length(), 1_900))))).statusCode(201);
    }

    private static String home() {
        return "http://localhost:" + RestAssured.port;
    }
}
