package breakout.delegate;

import static breakout.delegate.Somebody.box;
import static breakout.delegate.Somebody.outbox;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;

/**
 * In a real browser: what a delegate says to what is read back is neither lost nor doubled, and the page is not left for it.
 */
@QuarkusTest
class ReadBackInChromiumTest {

    private static final String TYPED = "Sensors on every seal, and";
    private static final String SAID = "Only by day, and only the harbour.";

    private Chromium chromium;
    private Hall hall;
    private Hall.Rapporteur rapporteur;
    private String highlight;
    private Page page;

    @BeforeEach
    void readBack() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        page = Somebody.seated(chromium.somebody("en", 1280, 800), "http://localhost:" + RestAssured.port, hall.code, "Kenya");
        page.evaluate("window.neverReloaded = true");
        rapporteur = hall.rapporteur(1);
        highlight = rapporteur.mark(hall.join("Chile", 1).answer(1, "Drones see the coast."));
        rapporteur.readBack(1).statusCode(200);
        box(page, "benefit").fill(TYPED);
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved");
        page.locator("#object-" + highlight + "-summary").click();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void keepsTheWordsOnABrokenLineAndSendsThemWithoutLeavingThePage() {
        words().fill(SAID);
        page.route("**/readback/*", route -> route.abort());
        page.locator("#correct-" + highlight).click();
        assertThat(page.locator("#connection")).containsText("Connection lost");
        assertThat(words()).hasValue(SAID);
        page.unroute("**/readback/*");
        page.locator("#correct-" + highlight).click();
        assertThat(page.locator(".read-out .tag")).hasText("You corrected it");
        assertThat(words()).hasValue(SAID);
        assertThat(box(page, "benefit")).hasValue(TYPED);
        assertThat(outbox(page)).hasCount(0);
        assertEquals(true, page.evaluate("window.neverReloaded"));
        rapporteur.closeReadBack(1).statusCode(200);
        rapporteur.asking().get(hall.at("/highlights")).then().body("[0].corrections.text", contains(SAID));
    }

    @Test
    void tellsWhereItIsSeenThatWordsAreMissing() {
        page.locator("#reserve-" + highlight).click();
        assertThat(page.locator("#refused")).isFocused();
        words().fill(SAID);
        page.locator("#reserve-" + highlight).click();
        assertThat(page.locator(".read-out .tag")).hasText("You reserved your position");
        assertThat(page.locator("#refused")).hasCount(0);
    }

    @Test
    void standsOnceInItsBoxAfterAButtonThatLeavesThePage() {
        // as before the script has come
        page.evaluate("""
                code => {
                  const form = document.getElementById('writing');
                  document.body.id = 'left';
                  form.action = `/seat/${code}/keeping`;
                  setTimeout(() => form.submit());
                }""", hall.code);
        assertThat(page.locator("#left")).hasCount(0);
        page.waitForLoadState();
        assertThat(box(page, "benefit")).hasValue(TYPED);
        assertThat(outbox(page)).hasCount(0);
    }

    private Locator words() {
        return page.locator("#object-words-" + highlight);
    }
}
