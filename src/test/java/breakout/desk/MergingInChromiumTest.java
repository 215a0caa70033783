package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** Two worded points become one by single keys, and by touch. */
@QuarkusTest
class MergingInChromiumTest {

    private static final String SAID = "Connected seals report every opening of a container.";
    /** On a busy machine. */
    private static final LocatorAssertions.HasCountOptions IN_TIME = new LocatorAssertions.HasCountOptions().setTimeout(20_000);

    private Hall hall;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "minutes", 60));
        hall.round(1, "opening").statusCode(200);
        word(send("Kenya"), "Seals tell of every opening.");
        word(send("Chile"), "Seals tell of each opening at once.");
        page = chromium.somebody("en", 1366, 900).newPage();
        page.navigate(hall.rapporteur(null).desk());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void mergesWhatIsProposedAndTakesItBackByKeys() {
        assertThat(page.locator("#suggested mark")).hasCount(3);
        Chromium.wholePicture(page, "desk-two-points");
        page.locator("#suggested .answer").focus();
        page.keyboard().press("y");
        assertThat(page.locator("#report .point")).hasCount(1, IN_TIME);
        assertThat(page.locator("#suggested")).hasCount(0);
        assertThat(page.locator("#undo")).hasText("Undo: points merged");
        page.locator("#undo").click();
        assertThat(page.locator("#report .point")).hasCount(2, IN_TIME);
        page.locator("#suggested .answer").focus();
        page.keyboard().press("d");
        assertThat(page.locator("#suggested")).hasCount(0, IN_TIME);
        assertThat(page.locator("#report .point")).hasCount(2);
    }

    @Test
    void looksAtTwoPointsWhereWhatIsTickedStandsInBoth() {
        page.locator("#tick-1").check();
        page.locator("#tick-2").check();
        page.locator("#list .answer").first().focus();
        page.keyboard().press("m");
        page.waitForURL("**/merging?**");
        Chromium.wholePicture(page, "merging");
        page.locator("[name=keep][value=both]").click();
        page.waitForURL("**#point-*");
        assertThat(page.locator("#report .point")).hasCount(1, IN_TIME);
        assertThat(page.locator("#report .point textarea[name=text]"))
                .hasValue("Seals tell of every opening. Seals tell of each opening at once.");
    }

    private String send(String delegation) {
        String id = UUID.randomUUID().toString();
        hall.join(delegation).send(id, Map.of("question", 1, "text", SAID, "language", "en", "kind", "benefit", "technologies",
                List.of("iot"))).statusCode(201);
        return id;
    }

    private void word(String source, String text) {
        hall.staff().contentType("application/json").body(Map.of("sources", List.of(source), "text", text, "language", "en"))
                .post(hall.at("/points")).then().statusCode(201);
    }
}
