package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;

/**
 * The line to the desk is slow, or the server starts anew: what is asked for is done once, and nothing that is typed is lost.
 */
@QuarkusTest
class OrdersInChromiumTest {

    /** After which digits are filed. */
    private static final int LONGER_THAN_A_MOMENT_MILLIS = 1_000;

    private static final LocatorAssertions.HasTextOptions IN_TIME = new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private Chromium chromium;
    private Hall hall;
    private Page page;
    private final List<Route> onTheirWay = new ArrayList<>();

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.hearing("fr",
                List.of("Les frontières sont longues.", "Les conteneurs sont lourds.", "Les lois sont vieilles."));
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
    void keepsAHalfTypedTranslationWhileTheServerStartsAnew() {
        Locator box = translation();
        box.fill("The borders are");
        page.route("**/answers/*/reading*", OrdersInChromiumTest::nobody);
        page.locator("#read-2").click();
        assertThat(page.locator("[data-fragment=notice]")).containsText("Nothing was done");
        assertThat(box).hasValue("The borders are");
        page.unroute("**/answers/*/reading*");
        page.locator("#read-2").click();
        assertThat(page.locator("#read-2")).hasCount(0);
        assertThat(page.locator("[data-fragment=notice]")).not().containsText("Nothing was done");
        assertThat(box).hasValue("The borders are");
    }

    @Test
    void savesByItselfAWordingThatAServerStartingAnewDidNotTake() {
        page.locator("#word-1").click();
        Locator box = page.locator(".point textarea[name=text]");
        page.route("**/wording*", OrdersInChromiumTest::nobody, new Page.RouteOptions().setTimes(1));
        box.fill("Borders are long.");
        assertThat(page.locator(".point .kept")).hasText("Not saved, kept here", IN_TIME);
        assertThat(page.locator(".point .kept")).hasText("Saved", IN_TIME);
        hall.staff().get(hall.at("/points")).then().statusCode(200).body("text", contains("Borders are long."));
    }

    @Test
    void filesUnderWhatIsPressedWhileTheFirstDigitIsOnItsWay() {
        page.locator("#answer-3").focus();
        hold("**/filing*", () -> page.keyboard().press("1"));
        page.keyboard().press("2");
        page.waitForTimeout(LONGER_THAN_A_MOMENT_MILLIS);
        letGo("**/filing*");
        assertThat(page.locator("#answer-3 .tags .tag.good")).hasCount(2);
        assertThat(page.locator("#undo")).hasText("Undo: filed [3]");
    }

    @Test
    void readsAllThatIsLeftIfThatIsPressedWhileOneIsBeingRead() {
        page.navigate("http://localhost:" + RestAssured.port + "/desk/" + hall.code + "?unread=true");
        hold("**/answers/*/reading*", page.locator("#read-2")::click);
        page.keyboard().press("a");
        letGo("**/answers/*/reading*");
        assertThat(page.locator(".groups a[href$='unread=true'] b")).hasText("0");
    }

    @Test
    void savesATranslationThatIsMendedWhileTheFirstIsOnItsWay() {
        Locator box = translation();
        box.fill("The lwas are old.");
        Locator save = page.locator("#translate-3 form:has(#translation-en-3) button");
        hold("**/translation*", save::click);
        box.fill("The laws are old.");
        save.click();
        save.click();
        letGo("**/translation*");
        assertThat(page.locator("#answer-3 > .text[lang=en]")).hasText("The laws are old.");
        assertThat(page.locator("#translate-3")).not().hasAttribute("open", "");
        assertThat(box).hasValue("The laws are old.");
    }

    @Test
    void leavesWhatIsTypedOrTickedAfterTheOrderWasGiven() {
        page.locator("#tick-1").check();
        page.locator("#tick-2").check();
        page.locator("#together summary").click();
        hold("**/together/reading*", page.locator("#together-read")::click);
        page.locator("#tick-3").check();
        letGo("**/together/reading*");
        assertThat(page.locator("#read-1")).hasCount(0);
        assertThat(page.locator("#tick-1")).not().isChecked();
        assertThat(page.locator("#tick-2")).not().isChecked();
        assertThat(page.locator("#tick-3")).isChecked();

        Locator box = translation();
        box.fill("The laws are");
        hold("**/translation*", page.locator("#translate-3 form:has(#translation-en-3) button")::click);
        box.fill("The laws are old.");
        letGo("**/translation*");
        assertThat(page.locator("#answer-3 > .text[lang=en]")).hasText("The laws are");
        assertThat(box).isVisible();
        assertThat(box).hasValue("The laws are old.");
    }

    @Test
    void keepsTheMessagesWhereNobodyAnswersAndSavesThemOnceWhenPressedAgain() {
        Locator message = page.locator("#message-1");
        Locator save = page.locator("#messages button:not([formaction])");
        page.route("**/report/messages", OrdersInChromiumTest::nobody);
        message.fill("Share data.");
        save.click();
        assertThat(page.locator("#messages .unsent")).containsText("press the button again in a moment");
        assertThat(page.locator("#messages .unsent")).isInViewport();
        Chromium.picture(page, "desk-not-sent");
        assertThat(message).hasValue("Share data.");
        assertThat(message).isEditable();
        page.unroute("**/report/messages");
        page.context().setOffline(true);
        save.click();
        assertThat(page.locator("#messages .unsent")).hasCount(1);
        assertThat(message).hasValue("Share data.");
        page.context().setOffline(false);
        save.click();
        page.waitForURL("**#report");
        assertThat(page.locator(".unsent")).hasCount(0);
        assertThat(message).hasValue("Share data.");
        hall.staff().get(hall.at("/report")).then().body("messages", contains("Share data."));
    }

    @Test
    void finalisesOnceThoughTheFirstAnswerWasLost() {
        Locator finalise = page.locator("[formaction$=finalisation]");
        page.locator("#message-1").fill("Share data.");
        finalise.click();
        page.waitForURL("**/finalisation");
        Locator allTheSame = page.locator("#all-the-same");
        page.route("**/report/finalisation", OrdersInChromiumTest::loseTheAnswer, new Page.RouteOptions().setTimes(1));
        allTheSame.click();
        assertThat(page.locator(".unsent")).isVisible();
        allTheSame.click();
        page.waitForURL("**#report");
        assertThat(page.locator("#report-title .good")).hasText("Final, revision 1");
        hall.staff().get(hall.at("/report")).then().body("messages", contains("Share data."));
    }

    @Test
    void entersOnceWhatWasDictatedThoughTheFirstAnswerWasLost() {
        page.navigate("http://localhost:" + RestAssured.port + "/desk/" + hall.code + "/dictation");
        page.locator("#text").fill("Seals report every opening.");
        page.route("**/dictation", OrdersInChromiumTest::loseTheAnswer, new Page.RouteOptions().setTimes(1));
        page.locator("#enter").click();
        assertThat(page.locator(".unsent")).isVisible();
        assertThat(page.locator("#text")).hasValue("Seals report every opening.");
        page.locator("#enter").click();
        assertThat(page.locator(".note.good")).containsText("4");
        hall.staff().get(hall.at("/answers")).then().body("", hasSize(4));
    }

    @Test
    void showsWhatIsWrongWithAFormAsWithoutScripts() {
        page.navigate("http://localhost:" + RestAssured.port + "/desk/" + hall.code + "/technologies");
        page.locator("#english").fill("x".repeat(300));
        page.locator("#add-technology").click();
        assertThat(page.locator("#english-fault")).isVisible();
        assertThat(page.locator("#english")).hasValue("x".repeat(300));
        page.route("**/technologies", OrdersInChromiumTest::nobody, new Page.RouteOptions().setTimes(1));
        page.locator("#english").fill("Quantum computing");
        page.locator("#add-technology").click();
        assertThat(page.locator(".unsent")).isVisible();
        page.locator("#add-technology").click();
        assertThat(page.locator("#technology-quantum-computing")).isVisible();
    }

    /** It is done, and nobody hears of it. */
    private static void loseTheAnswer(Route route) {
        route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        route.abort();
    }

    /** Has what is asked for there stay on its way. */
    private void hold(String there, Runnable ask) {
        page.route(there, onTheirWay::add);
        ask.run();
        page.waitForCondition(() -> !onTheirWay.isEmpty());
    }

    private void letGo(String there) {
        page.unroute(there);
        onTheirWay.forEach(Route::resume);
        onTheirWay.clear();
    }

    /** As the proxy answers while no server can be reached. */
    private static void nobody(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503).setContentType("text/plain")
                .setBody("No server can be reached."));
    }

    /** Where the latest answer is translated. */
    private Locator translation() {
        page.locator("#translate-3 summary").click();
        return page.locator("#translation-en-3");
    }
}
