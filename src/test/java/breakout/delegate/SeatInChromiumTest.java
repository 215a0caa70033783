package breakout.delegate;

import static breakout.delegate.Somebody.box;
import static breakout.delegate.Somebody.outbox;
import static breakout.delegate.Somebody.ownAnswers;
import static breakout.delegate.Somebody.send;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Browser;
import breakout.Chromium;
import breakout.Hall;

/** In a real browser: what a delegate types stays in sight, whatever happens to the round. */
@QuarkusTest
class SeatInChromiumTest {

    private static final String TYPED = "Sensors on every seal, and";
    /** Longer than the page takes to ask again for what may have changed. */
    private static final int A_WHILE_MILLIS = 2500;
    /** Nobody pauses for so long who types without a pause. */
    private static final int BETWEEN_LETTERS_MILLIS = 200;
    private static final int LETTERS_IN_SIX_SECONDS = 30;
    /** Longer than a page waits before it saves again. */
    private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions().setTimeout(12_000);
    private static final int UPDATES = 50;
    private static final Duration TOLD = Duration.ofSeconds(10);
    /** With the first one, more than a browser has connections to a server. */
    private static final int OTHER_WINDOWS = 7;
    private static final String LOOK_AWAY = "Object.defineProperty(document, 'visibilityState', { value: 'hidden' });"
            + " document.dispatchEvent(new Event('visibilitychange'));";
    private static final String COUNT_REPLACED = """
            window.replaced = 0;
            const controls = 'input, textarea, select, button';
            new MutationObserver(changes => {
              for (const change of changes) for (const gone of change.removedNodes)
                if (gone.nodeType === 1 && (gone.matches(controls) || gone.querySelector(controls))) window.replaced++;
            }).observe(document.body, { childList: true, subtree: true });
            """;
    private static final String PLACE = "(() => { const b = document.activeElement;"
            + " return [b.id, b.selectionStart, b.selectionEnd, Math.round(scrollY)].join(' '); })()";

    private Chromium chromium;
    private Hall hall;
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        browser = chromium.somebody("en", 1280, 800);
        page = Somebody.seated(browser, home(), hall.code, "Kenya");
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void keepsWhatWasNotTakenToBeReadAndCopiedAlsoAfterAReload() {
        page.route("**/drafts/*", route -> route.abort());
        box(page, "benefit").fill(TYPED);
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("main")).containsText("Round 1 is closed");
        assertThat(page.locator("main")).containsText("this text was not taken");
        assertThat(box(page, "benefit")).hasValue(TYPED);
        page.reload();
        assertThat(outbox(page)).containsText(TYPED);
        assertThat(outbox(page)).containsText("takes no more answers");
        assertThat(outbox(page).getByText("Copy")).isVisible();
        assertThat(page.locator("textarea")).hasCount(0);
    }

    @Test
    void keepsOnTheServerWithinSecondsWhatIsTypedWithoutAPause() {
        var saved = new AtomicInteger();
        page.onRequest(request -> saved.addAndGet(request.url().contains("/drafts/") ? 1 : 0));
        box(page, "benefit").focus();
        for (int letter = 0; letter < LETTERS_IN_SIX_SECONDS && saved.get() == 0; letter++) {
            page.keyboard().type("x");
            page.waitForTimeout(BETWEEN_LETTERS_MILLIS);
        }
        assertEquals(1, saved.get());
    }

    @Test
    void savesOnceMoreWhatCouldNotBeSaved() {
        page.route("**/drafts/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                new Page.RouteOptions().setTimes(1));
        box(page, "benefit").fill(TYPED);
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Saved on this device");
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved", PATIENTLY);
    }

    @Test
    void takesWhatStandsInTheBoxWhenTheRoundEnds() {
        box(page, "benefit").fill(TYPED);
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved");
        hall.round(1, "closing").statusCode(200);
        assertThat(ownAnswers(page)).hasText(new String[] { TYPED });
        page.reload();
        assertThat(ownAnswers(page)).hasText(new String[] { TYPED });
        assertThat(page.locator("#outbox-section")).isHidden();
        assertEquals(1, answers());
    }

    @Test
    void findsWhatTheBellTookOfSomebodyWhoAgreedToBeNamed() {
        Page named = named();
        hall.round(1, "closing").statusCode(200);
        assertThat(ownAnswers(named)).hasText(new String[] { TYPED });
        assertThat(named.locator("textarea")).hasCount(0);
        assertThat(outbox(named)).containsText(Pattern.compile("Sent \\d"));
    }

    @Test
    void findsWhatTheBellTookOfSomebodyWhoAgreedToBeNamedAlsoInTheNextRound() {
        Page named = named();
        named.route("**/answers/*", route -> route.abort());
        hall.round(1, "closing").statusCode(200);
        assertThat(named.locator(".phase")).hasText("Closed");
        hall.round(2, "opening").statusCode(200);
        named.locator(".news").first().click();
        assertThat(named.locator("#text-2-recommendation")).isVisible();
        named.unroute("**/answers/*");
        assertThat(outbox(named)).containsText(Pattern.compile("Sent \\d"));
        assertThat(ownAnswers(named)).hasText(new String[] { TYPED });
    }

    @Test
    void doesNotLoseTheTextWhenTheNextRoundOpens() {
        page.route("**/drafts/*", route -> route.abort());
        box(page, "benefit").fill(TYPED);
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("main")).containsText("this text was not taken");
        hall.round(2, "opening").statusCode(200);
        page.locator(".news").first().click();
        assertThat(page.locator("#text-2-recommendation")).isVisible();
        assertThat(outbox(page)).containsText(TYPED);
    }

    @Test
    void goesOnByItselfWhereTheCaretStandsInAnEmptyBox() {
        box(page, "benefit").fill("Written, and taken out again");
        box(page, "benefit").fill("");
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("textarea")).hasCount(0);
        hall.round(2, "opening").statusCode(200);
        assertThat(page.locator("#text-2-recommendation")).isVisible();
        assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("Question 2"))).isFocused();
        assertThat(page.locator(".news")).hasCount(0);
    }

    @Test
    void goesOnToTheBoxOfTheSameKindWhereOneRoundFollowsAnother() {
        Hall graceful = Hall.open(Map.of("groups", 1, "graceSeconds", 60));
        graceful.round(1, "opening").statusCode(200);
        Page other = Somebody.seated(chromium.somebody("en", 1280, 800), home(), graceful.code, "Kenya");
        box(other, "risk").focus();
        graceful.round(1, "closing").statusCode(200);
        assertThat(other.locator("body")).hasAttribute("data-phase", "grace");
        graceful.round(2, "opening").statusCode(200);
        assertThat(other.locator("#text-2-risk")).isFocused();
        assertThat(other.locator(".news")).hasCount(0);
    }

    @Test
    void goesOnWhereOnlyALanguageIsChosen() {
        page.locator("#text-1-benefit-language").focus();
        page.locator("#text-1-benefit-language").selectOption("es");
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("textarea")).hasCount(0);
        hall.round(2, "opening").statusCode(200);
        assertThat(page.locator("#text-2-recommendation")).isVisible();
        assertThat(page.locator(".news")).hasCount(0);
        box(page, "recommendation").fill("Una norma común");
        send(page, "recommendation");
        assertThat(ownAnswers(page)).hasText(new String[] { "Una norma común" });
    }

    @Test
    void goesOnWhereABoxIsEmptyAgainThatTheServerHadADraftOf() {
        box(page, "benefit").fill(TYPED);
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved");
        page.reload();
        assertThat(box(page, "benefit")).hasValue(TYPED);
        box(page, "benefit").fill("");
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("textarea")).hasCount(0);
        assertThat(page.locator(".news")).hasCount(0);
    }

    @Test
    void savesWhatWasTypedBeforeItsScriptHadCome() {
        box(page, "risk").fill("Kept on this device");
        var script = new AtomicReference<Route>();
        page.route("**/seat*.js*", script::set);
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        box(page, "benefit").fill(TYPED);
        box(page, "risk").fill("Typed over it");
        script.get().resume();
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved");
        assertThat(page.locator("#text-1-risk-kept")).hasText("Draft saved");
        assertThat(box(page, "risk")).hasValue("Typed over it");
        assertThat(outbox(page)).containsText("Kept on this device");
    }

    @Test
    void goesOnWhereTheFacilitatorWasJustToldThatOneIsDone() {
        page.locator("#hand-done").click();
        assertThat(page.locator("#hand-done")).hasText("✓ We are done – no, not yet");
        assertThat(page.locator("#hand-done")).isFocused();
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("#hand-done")).hasCount(0);
        hall.round(2, "opening").statusCode(200);
        assertThat(page.locator("#hand-done")).hasText("We are done");
        assertThat(page.locator(".news")).hasCount(0);
    }

    @Test
    void sendsWithoutLeavingThePageAndKeepsThePlace() {
        page.evaluate("window.neverReloaded = true");
        box(page, "benefit").fill("Sensors on every seal.");
        box(page, "risk").fill("Half a sent");
        send(page, "benefit");
        assertThat(box(page, "benefit")).hasValue("");
        assertThat(box(page, "benefit")).isFocused();
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors on every seal." });
        assertThat(outbox(page)).containsText(Pattern.compile("Sent \\d"));
        box(page, "benefit").fill("Fewer stops.");
        send(page, "benefit");
        assertThat(ownAnswers(page)).hasCount(2);
        assertThat(box(page, "risk")).hasValue("Half a sent");
        assertEquals(true, page.evaluate("window.neverReloaded"));
        assertEquals(2, answers());
    }

    @Test
    void tellsAtTheBoxWhatBecomesOfWhatIsSentWithoutALine() {
        browser.setOffline(true);
        assertThat(page.locator("#connection")).containsText("Connection lost");
        assertThat(page.locator("#connection")).containsText("What you type is safe on this device.");
        box(page, "benefit").fill("Sensors on every seal.");
        send(page, "benefit");
        assertThat(box(page, "benefit")).hasValue("");
        Locator told = page.locator("#text-1-benefit-kept");
        assertThat(told).hasText("Kept on this device – sent as soon as the connection is back");
        browser.setOffline(false);
        assertThat(told).hasText(Pattern.compile("Sent \\d\\d:\\d\\d"));
        assertThat(page.locator("#connection")).isEmpty();
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors on every seal." });
        box(page, "benefit").fill("F");
        assertThat(told).not().containsText("Sent");
    }

    @Test
    void revisesAndWithdrawsWithoutLeavingThePage() {
        box(page, "benefit").fill("Sensors on every seal.");
        send(page, "benefit");
        page.locator("details[id^=revise] summary").click();
        Locator revision = page.locator("textarea[data-revises]");
        revision.fill("x".repeat(2001));
        page.locator("details[id^=revise] button[name=send]").click();
        assertThat(page.locator(".fault")).containsText("2,001");
        assertThat(revision).hasValue("x".repeat(2001));
        page.reload();
        assertThat(page.locator("textarea[data-revises]")).hasValue("x".repeat(2001));
        page.locator("textarea[data-revises]").fill("Sensors on every seal and door.");
        page.locator("details[id^=revise] button[name=send]").click();
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors on every seal and door." });
        box(page, "risk").fill(TYPED);
        page.locator("details[id^=revise] summary").click();
        page.locator("details[id^=revise] button.danger").click();
        assertThat(ownAnswers(page)).hasCount(0);
        assertThat(box(page, "risk")).hasValue(TYPED);
        assertEquals(0, answers());
    }

    @Test
    void takesWhatIsBeingWrittenAnewWhenTheRoundEnds() {
        revise("Sensors on every seal.", "Sensors on every seal and door.");
        assertThat(page.locator("details[id^=revise] .kept")).hasText("Draft saved");
        page.reload();
        assertThat(page.locator("textarea[data-revises]")).hasValue("Sensors on every seal and door.");
        assertThat(page.locator("textarea[data-revises]")).isVisible();
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors on every seal." });
        hall.round(1, "closing").statusCode(200);
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors on every seal and door." });
        assertThat(page.locator("textarea")).hasCount(0);
        assertThat(page.locator(".news")).hasCount(0);
        assertThat(page.locator("#outbox .answer:not([data-state=sent])")).hasCount(0);
        assertEquals(1, answers());
    }

    @Test
    void takesWhatIsBeingWrittenAnewInThePageThatIsOpenWhenTheRoundEnds() {
        revise("Sensors on every seal.", "Sensors on every seal and door.");
        assertThat(page.locator("details[id^=revise] .kept")).hasText("Draft saved");
        hall.round(1, "closing").statusCode(200);
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors on every seal and door." });
        assertThat(page.locator("textarea")).hasCount(0);
        assertThat(page.locator(".news")).hasCount(0);
    }

    @Test
    void tellsWhetherTheBoxesAreTakenAsTheFacilitatorTurnsThat() {
        Locator collected = page.getByText("What still stands in a box when the round ends");
        assertThat(collected).isVisible();
        box(page, "benefit").fill(TYPED);
        Browser.facilitator().post("/console/" + hall.code + "/settings/collects-drafts", Map.of("on", "false"));
        assertThat(collected).hasCount(0);
        box(page, "benefit").fill(TYPED + " every door");
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("main")).containsText("this text was not taken");
        assertEquals(0, answers());
    }

    @Test
    void sendsWhatWasRefusedInAPauseWhenTheRoundGoesOnAndNothingElseByItself() {
        seesSentAfterAPauseWhatItRefused();
        page.route("**/drafts/*", route -> route.abort());
        box(page, "risk").fill("Not taken");
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("main")).containsText("this text was not taken");
        send(page, "risk");
        assertThat(outbox(page).last()).containsText("takes no more answers");
        Browser.facilitator().post("/console/" + hall.code + "/rounds/1/rerun", Map.of()).then().statusCode(303);
        hall.round(3, "opening").statusCode(200);
        assertThat(page.locator(".phase")).hasText("Open");
        page.waitForTimeout(A_WHILE_MILLIS);
        assertThat(outbox(page).last()).containsText("takes no more answers");
        assertEquals(1, answers());
    }

    @Test
    void sendsWhatAPauseRefusedThatWasOverBeforeThePageHeardOfIt() {
        page.route("**/live", route -> route.abort());
        page.route("**/state", route -> route.abort());
        page.reload();
        seesSentAfterAPauseWhatItRefused();
        assertEquals(1, answers());
    }

    @Test
    void sendsARetryInTheLanguageOfTheFirstTry() {
        page.route("**/answers/*", route -> route.abort());
        box(page, "benefit").fill("Sensors");
        send(page, "benefit");
        page.navigate(home() + "/seat/" + hall.code + "?lang=fr");
        page.unroute("**/answers/*");
        page.reload();
        assertThat(ownAnswers(page)).hasText(new String[] { "Sensors" });
        hall.staff().get(hall.at("/answers")).then().body("language", org.hamcrest.Matchers.contains("en"));
    }

    @Test
    void sendsAgainWhatWasToldToWait() {
        Consumer<Route> tooMany = route -> route.fulfill(new Route.FulfillOptions().setStatus(429)
                .setHeaders(Map.of("Retry-After", "1")).setContentType("application/problem+json").setBody("{}"));
        page.route("**/answers/*", tooMany, new Page.RouteOptions().setTimes(2));
        page.route("**/drafts/*", tooMany, new Page.RouteOptions().setTimes(1));
        box(page, "risk").fill("Half a sentence");
        box(page, "benefit").fill(TYPED);
        send(page, "benefit");
        assertThat(ownAnswers(page)).hasText(new String[] { TYPED });
        assertThat(page.locator("#text-1-risk-kept")).hasText("Draft saved",
                new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertEquals(1, answers());
    }

    @Test
    void keepsADraftUnderANameOfItsOwnWhereAnotherDeviceHasSentIt() {
        box(page, "benefit").fill("Half a sent");
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved");
        page.evaluate("""
                async code => {
                  const kept = JSON.parse(Object.entries(localStorage).find(([key]) => key.includes('draft:1-benefit'))[1]);
                  await fetch(`/api/sessions/${code}/answers/${kept.answer}`, { method: 'PUT',
                    headers: { 'Content-Type': 'application/json' },
                    body: JSON.stringify({ question: 1, kind: 'benefit', text: 'Sent elsewhere', language: 'en' }) });
                }""", hall.code);
        box(page, "benefit").fill("Half a sentence");
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Saved on this device");
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved");
        hall.round(1, "closing").statusCode(200);
        // in whichever order: a sealed round's numbers are dealt anew
        assertThat(ownAnswers(page)).hasCount(2);
        assertThat(page.locator("ol.answers")).containsText("Sent elsewhere");
        assertThat(page.locator("ol.answers")).containsText("Half a sentence");
    }

    @Test
    void saysSoWhereTheSeatIsSomebodyElsesAndStopsAsking() {
        box(page, "benefit").fill(TYPED);
        browser.clearCookies();
        hall.round(1, "pause").statusCode(200);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#connection")).containsText("may not follow the session any more");
        assertThat(page.locator("#connection")).containsText("What you type is safe on this device.");
        assertThat(page.locator("#connection a")).hasAttribute("href", "/j/" + hall.code);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.evaluate("dispatchEvent(new Event('online'))");
        page.waitForTimeout(2 * A_WHILE_MILLIS);
        assertEquals(List.of(), asked.stream().filter(url -> url.endsWith("/live") || url.endsWith("/state")).toList());
        assertThat(box(page, "benefit")).hasValue(TYPED);
    }

    @Test
    void isLeftAloneByFiftyUpdatesWhileSomebodyTypes() {
        page.locator("textarea").last().scrollIntoViewIfNeeded();
        Locator box = page.locator("textarea").last();
        box.pressSequentially("Start. ");
        page.keyboard().press("ArrowLeft");
        page.evaluate(COUNT_REPLACED);
        Hall.Delegate other = hall.join("Chile");
        var expected = new StringBuilder("Start. ");
        for (int i = 0; i < UPDATES; i++) {
            String letter = String.valueOf((char) ('a' + i % 26));
            page.keyboard().type(letter);
            expected.insert(expected.length() - 1, letter);
            String place = (String) page.evaluate(PLACE);
            page.evaluate("window.told = false;"
                    + " document.addEventListener('breakout:state', () => { window.told = true; }, { once: true })");
            switch (i % 5) {
                case 0 -> hall.round(1, "pause").statusCode(200);
                case 1 -> hall.round(1, "resumption").statusCode(200);
                case 2 -> hall.round(1, "extension", 1).statusCode(200);
                default -> {
                    other.answer(1, "Answer " + i);
                    hall.join("Delegation " + i);
                }
            }
            Somebody.until(TOLD, () -> (boolean) page.evaluate("window.told"), "the page is told");
            assertEquals(place, page.evaluate(PLACE));
        }
        page.waitForTimeout(A_WHILE_MILLIS);
        assertThat(box).hasValue(expected.toString());
        assertThat(box).isFocused();
        assertEquals(0, page.evaluate("window.replaced"));
        assertEquals(0, Somebody.breaches(page));
    }

    @Test
    void asksForNothingThatThePageWasMadeWith() {
        List<String> pieces = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("fragment=")) {
                pieces.add(request.url());
            }
        });
        page.reload();
        page.waitForTimeout(A_WHILE_MILLIS);
        assertEquals(List.of(), pieces);
    }

    @Test
    void isOneSeatInTwoWindows() {
        Page second = browser.newPage();
        second.navigate(home() + "/seat/" + hall.code);
        box(page, "risk").fill("Written in the first");
        assertThat(box(second, "risk")).hasValue("Written in the first");
        box(second, "risk").focus();
        box(second, "risk").pressSequentially(" and the second");
        send(second, "risk");
        assertThat(ownAnswers(second)).hasText(new String[] { "Written in the first and the second" });
        page.bringToFront();
        // it has heard of what the other has sent
        assertThat(ownAnswers(page)).hasText(new String[] { "Written in the first and the second" });
        send(page, "risk");
        page.reload();
        assertThat(ownAnswers(page)).hasText(new String[] { "Written in the first and the second" });
        assertEquals(1, answers());
    }

    @Test
    void goesOnInTheEighthWindow() {
        for (int i = 0; i < OTHER_WINDOWS; i++) {
            Page other = browser.newPage();
            other.navigate(home() + "/seat/" + hall.code);
            assertThat(box(other, "risk")).isVisible();
            other.evaluate(LOOK_AWAY);
        }
        page.bringToFront();
        box(page, "risk").fill("Sent from the eighth");
        send(page, "risk");
        assertThat(ownAnswers(page)).hasText(new String[] { "Sent from the eighth" });
    }

    @Test
    void saysSoWhereTheBrowserKeepsNothingAndSendsAllTheSame() {
        BrowserContext strict = chromium.somebody("en", 1280, 800);
        strict.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };");
        Page poor = Somebody.seated(strict, home(), hall.code, "Chile");
        box(poor, "benefit").fill(TYPED);
        assertThat(poor.locator("#nothing-kept")).isVisible();
        strict.setOffline(true);
        assertThat(poor.locator("#connection")).hasText("Connection lost. This page tries again by itself.");
        strict.setOffline(false);
        send(poor, "benefit");
        assertThat(ownAnswers(poor)).hasText(new String[] { TYPED });
    }

    @Test
    void isUsedByKeyboardAlone() {
        box(page, "benefit").focus();
        page.keyboard().type("By keyboard");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(ownAnswers(page)).hasText(new String[] { "By keyboard" });
        assertThat(box(page, "benefit")).isFocused();
        page.locator("#hand-help").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#hand-help")).containsText("no longer needed");
        assertThat(page.locator("#hand-help")).isFocused();
    }

    @Test
    void leavesNothingOnTheDeviceAfterAWarning() {
        box(page, "benefit").fill(TYPED);
        page.locator("details.leaving summary").click();
        page.locator("details.leaving button").click();
        assertThat(page.locator("#outbox-warning")).isVisible();
        assertThat(box(page, "benefit")).hasValue(TYPED);
        browser.setOffline(true);
        page.locator("details.leaving button").click();
        assertThat(page.locator("#leaving-failed")).isVisible();
        box(page, "benefit").fill(TYPED + " every door");
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Saved on this device");
        browser.setOffline(false);
        page.locator("details.leaving button").click();
        assertThat(page.locator("#delegation")).isVisible();
        assertEquals(0, page.evaluate("localStorage.length"));
    }

    @Test
    void fitsTheSmallestScreen() {
        box(page, "benefit").fill("Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsantrag".repeat(2));
        send(page, "benefit");
        assertThat(ownAnswers(page)).hasCount(1);
        page.setViewportSize(320, 640);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
    }

    /** Somebody in a session that names who agrees, who has agreed and written, and not sent. */
    private Page named() {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0, "attribution", "named"));
        hall.round(1, "opening").statusCode(200);
        Page named = Somebody.seated(browser, home(), hall.code, "Kenya");
        named.locator("#text-1-benefit-consent").check();
        box(named, "benefit").fill(TYPED);
        assertThat(named.locator("#text-1-benefit-kept")).hasText("Draft saved");
        return named;
    }

    private void revise(String sent, String anew) {
        box(page, "benefit").fill(sent);
        send(page, "benefit");
        page.locator("details[id^=revise] summary").click();
        page.locator("textarea[data-revises]").fill(anew);
    }

    private int answers() {
        return hall.staff().get(hall.at("/answers")).then().extract().<Integer> path("size()");
    }

    private static String home() {
        return "http://localhost:" + RestAssured.port;
    }

    private void seesSentAfterAPauseWhatItRefused() {
        hall.round(1, "pause").statusCode(200);
        box(page, "benefit").fill("Sent in the pause");
        send(page, "benefit");
        assertThat(outbox(page)).containsText("paused");
        hall.round(1, "resumption").statusCode(200);
        assertThat(ownAnswers(page)).hasText(new String[] { "Sent in the pause" });
    }
}
