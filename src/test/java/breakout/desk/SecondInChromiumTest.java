package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** Two rapporteurs work through the same answers, and the line of one is slow: nothing is done over what the other has done. */
@QuarkusTest
class SecondInChromiumTest {

    private static final LocatorAssertions.HasCountOptions IN_TIME = new LocatorAssertions.HasCountOptions()
            .setTimeout(20_000);

    private Chromium chromium;
    private Hall hall;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.hearing("en", List.of("Borders are long.", "Containers are heavy.", "Laws are old."));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void isShownBothByKeysAndInsists() {
        Page first = desk(chromium.somebody("en", 1366, 768));
        Page second = deskThatHearsNothing();
        first.locator("#answer-1").focus();
        first.keyboard().press("1");
        assertThat(tags(first)).hasCount(1);
        String theirs = tags(first).textContent();

        second.locator("#answer-1").focus();
        second.keyboard().press("2");
        Locator both = second.locator("#crossed-1");
        assertThat(both.locator(".tag.good")).hasCount(2);
        assertThat(both.locator(".tag.good").first()).hasText(theirs);
        assertThat(tags(second)).hasText(theirs);
        Chromium.picture(second, "desk-two-filed-one-answer");
        assertEquals(List.of(), flaws(second));
        // what else is done meanwhile takes nothing of it away
        second.locator("#read-2").click();
        assertThat(second.locator("#read-2")).hasCount(0);
        assertThat(both.locator(".tag.good")).hasCount(2);
        String mine = both.locator(".tag.good").last().textContent();
        second.locator("#insist-1").click();
        assertThat(both).hasCount(0);
        assertThat(tags(second)).hasText(mine);
    }

    @Test
    void isShownBothReasonsAndLeavesTheOthers() {
        Page first = desk(chromium.somebody("en", 1366, 768));
        Page second = deskThatHearsNothing();
        hide(first, "Said twice");
        assertThat(first.locator("#answer-1 > .about .tag.bad")).hasCount(1);
        hide(second, "Names a person");
        assertThat(second.locator("#crossed-1 q")).hasText("Said twice");
        assertThat(second.locator("#crossed-1 input[name=reason]")).hasValue("Names a person");
        assertEquals(List.of(), flaws(second));
        second.locator("#crossed-1 a").click();
        assertThat(second.locator("#crossed-1")).hasCount(0);
        assertThat(second.locator("#answer-1")).containsText("Said twice");
        assertThat(second.locator("#answer-1")).isFocused();
    }

    @Test
    void givesAKindOverTheOthersOnlyWhenTold() {
        Page first = desk(chromium.somebody("en", 1366, 768));
        Page second = deskThatHearsNothing();
        for (Page each : List.of(first, second)) {
            each.locator("#answer-2").focus();
            each.keyboard().press("c");
            each.keyboard().press(each == first ? "3" : "4");
            assertThat(each.locator("#undo, #crossed-2")).hasCount(1);
        }
        assertThat(second.locator("#crossed-2 .tag")).hasCount(3);
        second.locator("#insist-2").click();
        assertThat(second.locator("#undo")).hasText("Undo: kind given [2]");
    }

    @Test
    void isShownBothThoughTheNewsCameWhileTheyChose() {
        Page first = desk(chromium.somebody("en", 1366, 768));
        Page second = desk(chromium.somebody("en", 1366, 768));
        second.locator("#file-1 > summary").click();
        second.locator("#file-1 input[name=technologies]").nth(1).check();
        first.locator("#answer-1").focus();
        first.keyboard().press("1");
        assertThat(tags(second)).hasCount(1, IN_TIME);
        second.locator("#file-1 form > button").click();
        assertThat(second.locator("#crossed-1")).isVisible();
    }

    @Test
    void choosesWithoutScripts() {
        Page second = desk(chromium.somebodyWithoutScripts("en", 1366, 768));
        Page first = desk(chromium.somebody("en", 1366, 768));
        first.locator("#answer-1").focus();
        first.keyboard().press("1");
        assertThat(tags(first)).hasCount(1);
        second.locator("#file-1 > summary").click();
        second.locator("#file-1 input[name=technologies]").nth(1).check();
        second.locator("#file-1 button").click();
        assertThat(second.locator("#crossed-1 .tag.good")).hasCount(2);
        String mine = second.locator("#crossed-1 .tag.good").last().textContent();
        second.locator("#insist-1").click();
        assertThat(second.locator("#crossed-1")).hasCount(0);
        assertThat(tags(second)).hasText(mine);
    }

    @Test
    void isToldWhichOfManyTheOtherHasFiledAndPressesAgain() {
        Page first = desk(chromium.somebody("en", 1366, 768));
        Page second = desk(chromium.somebody("en", 1366, 768));
        tick(second, 1, 2);
        // also what was in sight before the button was pressed
        first.locator("#answer-1").focus();
        first.keyboard().press("1");
        assertThat(tags(second)).hasCount(1, IN_TIME);
        second.locator("#together-file").click();
        Locator told = second.locator("#overtaken");
        assertThat(told).containsText("1 of the ticked answers was changed");
        assertThat(told).isFocused();
        assertThat(told.locator("li")).hasCount(1);
        assertThat(second.locator("#tick-1")).isChecked();
        assertThat(second.locator("#tick-2")).isChecked();
        Chromium.picture(second, "desk-many-filed-second");
        assertEquals(List.of(), flaws(second));
        String mine = told.locator("p .tag.good").textContent();
        second.locator("#together-file").click();
        assertThat(told).hasCount(0);
        assertThat(tags(second)).hasText(mine);
        assertThat(second.locator("#answer-2 > .tags .tag.good")).hasText(mine);
        // what one has done oneself is no news to anybody
        tick(second, 1, 2);
        second.locator("#answer-1").focus();
        second.keyboard().press("1");
        assertThat(second.locator("#undo")).hasText("Undo: filed [1]");
        second.locator("#together-file").click();
        assertThat(second.locator("#undo")).hasText("Undo: filed 2 answers");
    }

    @Test
    void pressesAgainForManyWithoutScripts() {
        Page second = desk(chromium.somebodyWithoutScripts("en", 1366, 768));
        Page first = desk(chromium.somebody("en", 1366, 768));
        tick(second, 1, 2);
        hide(first, "Said twice");
        assertThat(first.locator("#answer-1 > .about .tag.bad")).hasCount(1);
        second.locator("#together-reason").fill("Names a person");
        second.locator("#together-hide").click();
        assertThat(second.locator("#overtaken li")).containsText("Said twice");
        assertThat(second.locator("#answer-2 > .about .tag.bad")).hasCount(0);
        second.locator("#together-hide").click();
        assertThat(second.locator("#overtaken")).hasCount(0);
        assertThat(second.locator("#answer-1 > .about")).containsText("Names a person");
        assertThat(second.locator("#answer-2 > .about")).containsText("Names a person");
    }

    private static void tick(Page page, int... numbers) {
        if (!(Boolean) page.locator("#together").evaluate("each => each.open")) {
            page.locator("#together > summary").click();
        }
        for (int number : numbers) {
            page.locator("#tick-" + number).check();
        }
        page.locator("#together input[name=technologies]").nth(1).check();
    }

    /** By the rules of axe. */
    private static List<String> flaws(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream().map(Rule::getId).toList();
    }

    private static void hide(Page page, String reason) {
        page.locator("#answer-1").focus();
        page.keyboard().press("h");
        page.keyboard().type(reason);
        page.keyboard().press("Enter");
    }

    private static Locator tags(Page page) {
        return page.locator("#answer-1 > .tags .tag.good");
    }

    private Page deskThatHearsNothing() {
        BrowserContext context = chromium.somebody("en", 1366, 768);
        context.route("**/live?desk", Route::abort);
        context.route("**/state", Route::abort);
        return desk(context);
    }

    private Page desk(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(hall.rapporteur(null).desk());
        return page;
    }
}
