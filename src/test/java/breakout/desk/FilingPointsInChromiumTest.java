package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** A rapporteur files a point anew: it goes to another part of the report, and whoever is at it goes with it. */
@QuarkusTest
class FilingPointsInChromiumTest {

    /** News comes after a moment, on a busy machine after a longer one. */
    private static final LocatorAssertions.HasTextOptions IN_TIME = new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN_IN_TIME = new LocatorAssertions.IsVisibleOptions()
            .setTimeout(20_000);

    private Chromium chromium;
    private Hall hall;
    private Hall.Delegate kenya;
    private Page page;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya");
        say("benefit", "drones", "Drones see the coast.");
        say("risk", "drones", "Batteries burn.");
        say("recommendation", "ai", "Publish the error rates of targeting models every year.");
        page = chromium.somebody("en", 1366, 768).newPage();
        page.navigate(hall.rapporteur(null).desk());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void leavesAPointOpenThatMovesWhileItsAddresseeIsTyped() {
        String id = worded(1);
        Locator filing = page.locator("#filing-" + id);
        Locator kind = page.locator("#point-kind-" + id);
        Locator addressee = page.locator("#addressee-" + id);
        Locator part = page.locator(".part:has(#point-" + id + ") h3");
        String before = part.textContent();
        List<Route> onTheirWay = new ArrayList<>();
        page.route("**/*fragment=points", onTheirWay::add);
        filing.locator("summary").click();
        kind.selectOption("recommendation");
        addressee.click();
        page.waitForCondition(() -> !onTheirWay.isEmpty());
        addressee.pressSequentially("Cuoms");
        List.of("ArrowLeft", "ArrowLeft", "ArrowLeft").forEach(page.keyboard()::press);
        page.unroute("**/*fragment=points");
        onTheirWay.forEach(Route::resume);
        assertThat(part).not().hasText(before, IN_TIME);
        assertThat(addressee).isFocused();
        page.keyboard().type("st");
        assertThat(addressee).hasValue("Customs");
        assertThat(filing).hasAttribute("open", "");
        assertThat(page.locator(".point .kept")).hasText("Saved", IN_TIME);
        hall.staff().get(hall.at("/points")).then().body("addressee", contains("Customs"));

        // once saved, what was chosen here gives way to what is chosen afterwards
        page.locator("#undo").click();
        assertThat(part).hasText(before, IN_TIME);
        assertThat(kind).hasValue("benefit");
        assertThat(addressee).hasValue("");
    }

    @Test
    void leavesAPointAsItIsWhereAPartOpensBeforeIt() {
        String id = worded(3);
        Locator box = page.locator("#text-" + id);
        Locator filing = page.locator("#filing-" + id);
        filing.locator("summary").click();
        box.focus();
        box.evaluate("box => { box.closest('.part').isTheSame = true; }");
        say("challenge", "iot", "Seals are dear.");
        assertThat(page.locator("#said-4")).isVisible(SEEN_IN_TIME);
        assertThat(filing).hasAttribute("open", "");
        assertThat(box).isFocused();
        assertEquals(true, box.evaluate("box => box.closest('.part').isTheSame"));
    }

    /** Takes an answer up as a point, and tells its id. */
    private String worded(int answer) {
        page.locator("#word-" + answer).click();
        return page.locator(".point textarea[name=text]").getAttribute("id").substring("text-".length());
    }

    private void say(String kind, String technology, String text) {
        kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", text, "language", "en", "kind", kind,
                "technologies", List.of(technology))).statusCode(201);
    }
}
