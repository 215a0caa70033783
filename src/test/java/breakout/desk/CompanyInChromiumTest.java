package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Chromium;
import breakout.Hall;

/** Ana and Ben write the report at one desk, and each sees at which point the other works. */
@QuarkusTest
class CompanyInChromiumTest {

    private static final LocatorAssertions.HasTextOptions SOON = new LocatorAssertions.HasTextOptions().setTimeout(2_000);
    private static final LocatorAssertions.HasCountOptions GONE = new LocatorAssertions.HasCountOptions().setTimeout(2_000);

    private Chromium chromium;
    private Hall hall;
    private List<String> points;
    private String linkOfAna;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        List<String> said = List.of("Patrols cross the lake unseen.", "Containers are heavy.");
        hall = Hall.hearing("en", said);
        Hall.Rapporteur plenary = hall.rapporteur(null);
        List<String> answers = plenary.asking().get(hall.at("/answers")).then().statusCode(200).extract().path("id");
        points = IntStream.range(0, said.size()).mapToObj(i -> plenary.asking()
                .body(Map.of("question", 1, "kind", "challenge", "text", said.get(i), "technologies", List.of(), "sources",
                        List.of(answers.get(i))))
                .post(hall.at("/points")).then().statusCode(201).extract().<String> path("id")).toList();
        linkOfAna = link("Ana");
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void seeWhereTheOtherIsAsSoonAsTheyAreThereMoveOnAndLeave() {
        Page ana = desk(chromium.somebody("en", 1280, 800), linkOfAna);
        Page ben = desk(chromium.somebody("en", 1280, 800), link("Ben"));
        String before = box(ben, 0).boundingBox().y + " " + box(ben, 1).boundingBox().y;
        box(ana, 0).focus();
        assertThat(here(ben)).hasText("Ana is here", SOON);
        assertThat(at(ben, 0)).hasText("Ana is here");
        assertThat(box(ben, 0)).hasAccessibleDescription("Ana is here");
        assertEquals(before, box(ben, 0).boundingBox().y + " " + box(ben, 1).boundingBox().y, "nothing moves under the hands");
        assertThat(ben.locator("#announcer")).isEmpty();
        assertThat(here(ana)).hasCount(0);
        at(ben, 0).scrollIntoViewIfNeeded();
        Chromium.picture(ben, "desk-ana-is-here-1280");
        assertEquals(List.of(), flaws(ben));

        box(ana, 1).focus();
        assertThat(at(ben, 1)).hasText("Ana is here", SOON);
        assertThat(at(ben, 0)).hasCount(0);
        assertThat(box(ben, 0)).hasAccessibleDescription("");
        // a message, and an answer, by keys alone
        ana.locator("#message-2").focus();
        assertThat(ben.locator(".messages > li:nth-child(2) > .here")).hasText("Ana is here", SOON);
        ana.locator("#answer-2").focus();
        assertThat(ben.locator("#answer-2 > .here")).hasText("Ana is here", SOON);
        ana.close(new Page.CloseOptions().setRunBeforeUnload(false));
        assertThat(here(ben)).hasCount(0, GONE);
    }

    @Test
    void keepTheNameAtItsPointWhateverIsNewsAndAreToldAloudWhoComesToTheirs() {
        Page ana = desk(chromium.somebody("en", 1280, 800), linkOfAna);
        Page ben = desk(chromium.somebody("en", 1280, 800), link("Ben"));
        box(ben, 0).focus();
        assertThat(at(ana, 0)).hasText("Ben is here", SOON);
        box(ana, 0).focus();
        assertThat(at(ben, 0)).hasText("Ana is here", SOON);
        assertThat(ben.locator("#announcer")).hasText("Ana is here");
        ana.keyboard().press("Control+End");
        ana.keyboard().type(" At night.");
        assertThat(box(ben, 0)).hasValue("Patrols cross the lake unseen. At night.",
                new LocatorAssertions.HasValueOptions().setTimeout(15_000));
        assertThat(at(ben, 0)).hasText("Ana is here");
        assertThat(box(ben, 0)).hasAccessibleDescription(Pattern.compile("Ana is here"));
        assertThat(box(ben, 0)).isFocused();
        // who says nothing any more is not there
        ana.evaluate("() => document.activeElement.blur()");
        assertThat(here(ben)).hasCount(0, GONE);
    }

    @Test
    void areOnePersonInTwoWindows() {
        BrowserContext hers = chromium.somebody("en", 1280, 800);
        Page one = desk(hers, linkOfAna);
        Page two = desk(hers, linkOfAna);
        Page ben = desk(chromium.somebody("en", 1280, 800), link("Ben"));
        box(one, 0).focus();
        assertThat(at(ben, 0)).hasText("Ana is here", SOON);
        box(two, 1).focus();
        assertThat(at(ben, 1)).hasText("Ana is here", SOON);
        assertThat(here(ben)).hasCount(1);
        one.close();
        ben.waitForTimeout(1_000);
        assertThat(at(ben, 1)).hasText("Ana is here");
        assertThat(here(two)).hasCount(0);
    }

    @Test
    void readItOnTheNarrowestScreenInFrenchHoweverLongTheName() {
        Page ana = desk(chromium.somebody("en", 1280, 800),
                link("Ana María de los Ángeles Fernández-Villaverde y Ortiz de Zárate"));
        Page ben = desk(chromium.somebody("fr", 320, 640), link("Ben"));
        Page claire = desk(chromium.somebody("fr", 1280, 800), link("Claire"));
        box(ana, 0).focus();
        assertThat(at(ben, 0)).containsText("est ici", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
        claire.locator("#message-1").focus();
        assertThat(here(ben)).hasCount(2, GONE);
        assertThat(here(claire)).hasCount(1, GONE);
        at(ben, 0).scrollIntoViewIfNeeded();
        Chromium.picture(ben, "desk-ana-is-here-320-fr");
        ben.locator("#message-1").scrollIntoViewIfNeeded();
        Chromium.picture(ben, "desk-claire-is-here-320-fr");
        at(claire, 0).scrollIntoViewIfNeeded();
        Chromium.picture(claire, "desk-ana-is-here-1280-fr");
        assertTrue((Boolean) ben.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
        assertEquals(List.of(), flaws(ben));
    }

    @Test
    void doWithoutScripts() {
        Page ana = desk(chromium.somebody("en", 1280, 800), linkOfAna);
        box(ana, 0).focus();
        Page ben = desk(chromium.somebodyWithoutScripts("en", 1280, 800), link("Ben"));
        assertThat(box(ben, 0)).isVisible();
        assertThat(here(ben)).hasCount(0);
        assertThat(here(ana)).hasCount(0);
    }

    /** By the rules of axe. */
    private static List<String> flaws(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream().map(Rule::getId).toList();
    }

    private Locator box(Page page, int point) {
        return page.locator("#text-" + points.get(point));
    }

    private Locator at(Page page, int point) {
        return page.locator("#point-" + points.get(point) + " > .here");
    }

    private static Locator here(Page page) {
        return page.locator(".here");
    }

    private String link(String name) {
        return hall.staff().contentType(ContentType.JSON).body(Map.of("name", name)).post(hall.at("/rapporteurs")).then()
                .statusCode(201).extract().path("url");
    }

    private static Page desk(BrowserContext context, String link) {
        Page page = context.newPage();
        page.navigate(link);
        return page;
    }
}
