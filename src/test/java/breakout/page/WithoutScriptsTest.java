package breakout.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** The whole session where no browser runs a script: forms, links, and a reload now and then. */
@QuarkusTest
class WithoutScriptsTest {

    private static final String FIRST = "Scanners see every container.";
    private static final String SECOND = "Officers lose their craft.";
    private static final String THIRD = "Train before you buy.";

    private Chromium chromium;
    private Page facilitator;
    private Page delegate;

    @BeforeEach
    void comeIn() {
        chromium = Chromium.start();
        facilitator = somebody();
        delegate = somebody();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void playsFromTheFirstClickToTheReport() {
        String code = openASession();
        act(1, "opening");
        join(code);
        send("#text-1-benefit", FIRST);
        delegate.locator("#text-1-risk").fill(SECOND);
        readInFrench();
        assertThat(delegate.locator("#text-1-risk")).hasValue(SECOND);
        send("#text-1-risk", SECOND);
        revise(SECOND, SECOND + " Slowly.");
        sees(FIRST, SECOND + " Slowly.");
        withdraw(FIRST);
        sees(SECOND + " Slowly.");
        ring(1);
        act(2, "opening");
        delegate.reload();
        send("#text-2-recommendation", THIRD);
        sees(SECOND + " Slowly.", THIRD);
        ring(2);
        delegate.reload();
        assertThat(delegate.locator("textarea")).hasCount(0);
        sees(SECOND + " Slowly.", THIRD);
        readTheReport();
    }

    private String openASession() {
        facilitator.navigate(Stage.home() + "/sign-in");
        facilitator.locator("#password").fill(Hall.PASSWORD);
        facilitator.locator("main form button").click();
        facilitator.locator("details.change summary").click();
        facilitator.locator("#graceSeconds").fill("0");
        facilitator.locator("details.change form button").click();
        assertThat(facilitator).hasURL(Pattern.compile("/console/"));
        return facilitator.locator(".entrance .code").textContent();
    }

    private void act(int round, String act) {
        facilitator.locator("form[action$='/" + round + "/" + act + "'] button").first().click();
    }

    private void ring(int round) {
        facilitator.locator("#closing summary").click();
        act(round, "closing");
        assertThat(facilitator.locator(".script .phase[data-state=CLOSED]")).hasCount(round);
    }

    private void join(String code) {
        delegate.navigate(Stage.home() + "/");
        delegate.locator("#code").fill(code);
        delegate.locator("main form button").click();
        delegate.locator("#delegation").fill("Kenya");
        delegate.locator("form:has(#delegation) button").click();
        assertThat(delegate).hasURL(Pattern.compile("/seat/"));
    }

    private void send(String box, String text) {
        delegate.locator(box).fill(text);
        delegate.locator(".box:has(" + box + ") button").first().click();
        assertThat(delegate.locator("#sent")).isVisible();
    }

    private void readInFrench() {
        Locator languages = delegate.locator(".languages :is(a, button)").filter(new Locator.FilterOptions().setVisible(true));
        assertThat(languages).hasText(new String[] { "English", "Français" });
        languages.last().click();
        assertThat(delegate.locator("html")).hasAttribute("lang", "fr");
    }

    private void revise(String text, String better) {
        Locator answer = own(text);
        answer.locator("summary").click();
        answer.locator("textarea").fill(better);
        answer.locator(".box button").first().click();
    }

    private void withdraw(String text) {
        Locator answer = own(text);
        answer.locator("summary").click();
        answer.locator("button.danger").click();
    }

    private Locator own(String text) {
        return delegate.locator("[aria-labelledby=own] .answer").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void sees(String... own) {
        assertThat(delegate.locator("[aria-labelledby=own] .text")).hasText(own);
    }

    private void readTheReport() {
        facilitator.locator("#appoint summary").click();
        facilitator.locator("#appoint #name").fill("Amélie");
        facilitator.locator("#appoint button").click();
        Page rapporteur = somebody();
        rapporteur.navigate(facilitator.locator(".key a").getAttribute("href"));
        assertThat(rapporteur.locator("#list .answer .text")).hasCount(2);
        rapporteur.locator("main a[href^='/report/']").first().click();
        assertThat(rapporteur.locator(".report")).containsText(THIRD);
        assertThat(rapporteur.locator(".report")).not().containsText(FIRST);
    }

    private Page somebody() {
        return chromium.somebodyWithoutScripts("en", 1280, 800).newPage();
    }
}
