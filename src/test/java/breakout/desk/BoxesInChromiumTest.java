package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;

/** What is typed at the desk is there again after the page was left, until it is sent; and sent by one key. */
@QuarkusTest
class BoxesInChromiumTest {

    private static final LocatorAssertions.HasTextOptions IN_TIME = new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private Chromium chromium;
    private Hall hall;
    private Page page;

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
    void keepAHalfTypedTranslationUntilItIsSaved() {
        page.locator("#translate-3 summary").click();
        Locator box = page.locator("#translation-en-3");
        box.fill("The laws are");
        page.reload();
        assertThat(box).isVisible();
        assertThat(box).hasValue("The laws are");
        assertThat(page.locator("#translation-en-2")).hasValue("");
        box.press("End");
        box.pressSequentially(" old.");
        page.locator("#translate-3 form:has(#translation-en-3) button").click();
        assertThat(translation(3)).hasText("The laws are old.");
        assertEquals(List.of(), left());
        page.reload();
        assertThat(page.locator("#translate-3")).not().hasAttribute("open", "");
        assertThat(box).hasValue("The laws are old.");
    }

    @Test
    void keepWithATranslationWhatItWasWrittenOn() {
        page.locator("#translate-3 summary").click();
        page.locator("#translation-en-3").fill("The laws are old.");
        translatedByAnother("Laws age.");
        page.reload();
        assertThat(page.locator("#translation-en-3")).hasValue("The laws are old.");
        page.locator("#translation-en-3").press("Control+Enter");
        assertThat(page.locator("#translation-fault-en-3")).containsText("Somebody else has changed this translation");
        assertThat(translation(3)).hasText("Laws age.");
        assertThat(page.locator("#translation-en-3")).hasValue("The laws are old.");
    }

    @Test
    void areNotSentOverWhatCameWhileTheyWereWritten() {
        page.locator("#translate-3 summary").click();
        Locator box = page.locator("#translation-en-3");
        box.fill("The laws are old.");
        translatedByAnother("Laws age.");
        assertThat(translation(3)).hasText("Laws age.", IN_TIME);
        box.press("Control+Enter");
        assertThat(page.locator("#translation-fault-en-3")).containsText("Somebody else has changed this translation");
        assertThat(box).hasValue("The laws are old.");
        box.press("Control+Enter");
        assertThat(translation(3)).hasText("The laws are old.");
    }

    @Test
    void keepADictatedAnswerUntilItIsEntered() {
        String dictation = "http://localhost:" + RestAssured.port + "/desk/" + hall.code + "/dictation";
        page.navigate(dictation);
        page.locator("#text").fill("Seals report every opening.");
        page.locator("#delegation").fill("Chile");
        page.locator("#as").selectOption("risk");
        page.navigate(dictation);
        assertThat(page.locator("#text")).hasValue("Seals report every opening.");
        assertThat(page.locator("#delegation")).hasValue("Chile");
        assertThat(page.locator("#as")).hasValue("risk");
        page.locator("#delegation").press("Meta+Enter");
        assertThat(page.locator(".note.good")).containsText("4");
        assertThat(page.locator("#text")).hasValue("");
        assertEquals(List.of(), left());
        hall.staff().get(hall.at("/answers")).then().body("text", hasItem("Seals report every opening."));
    }

    @Test
    void keepTheWordingOfAHighlightUntilItIsSaved() {
        String answer = page.locator("#mark-1").getAttribute("value");
        String marked = hall.staff().contentType("application/json").body(Map.of("answers", List.of(answer)))
                .post(hall.at("/highlights")).then().statusCode(201).extract().path("id");
        String plenary = at("plenary");
        page.navigate(plenary);
        Locator box = page.locator("#words-" + marked);
        page.locator("#word-" + marked + " > summary").click();
        box.fill("Nos frontières sont");
        page.navigate(plenary);
        assertThat(box).isVisible();
        assertThat(box).hasValue("Nos frontières sont");
        // the line is cut while it is sent
        page.context().setOffline(true);
        box.press("End");
        box.pressSequentially(" longues.");
        page.locator("#word-" + marked + " button").click();
        assertThat(page.locator(".unsent")).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        page.context().setOffline(false);
        page.navigate(plenary);
        assertThat(box).hasValue("Nos frontières sont longues.");
        // and somebody else words it meanwhile
        hall.staff().contentType("application/json").body(Map.of("text", "Borders are long."))
                .put(hall.at("/highlights/" + marked)).then().statusCode(200);
        page.navigate(plenary);
        assertThat(box).hasValue("Nos frontières sont longues.");
        page.locator("#word-" + marked + " button").click();
        assertThat(page.locator("#fault-" + marked)).isVisible();
        page.navigate(plenary);
        assertThat(box).hasValue("Nos frontières sont longues.");
        page.locator("#word-" + marked + " button").click();
        assertThat(page.locator("#highlight-" + marked + " > .text")).hasText("Nos frontières sont longues.");
        page.waitForLoadState();
        assertEquals(List.of(), left());
        assertThat(box).isHidden();
    }

    @Test
    void keepAReservationWithItsParagraphUntilItIsTakenDown() {
        hall.round(1, "closing").statusCode(200);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
        String lectern = at("lectern");
        page.navigate(lectern);
        Locator box = page.locator("#text"), title = page.locator("#reserving-title");
        String first = title.textContent();
        box.fill("Mine are");
        page.locator("#put").click();
        page.locator("#next").click();
        assertThat(page.locator("#previous")).hasCount(1);
        page.navigate(lectern);
        assertThat(box).hasValue("Mine are");
        assertThat(title).hasText(first);
        box.press("End");
        box.pressSequentially(" short.");
        page.locator("#reserve").click();
        assertThat(page.locator("[data-fragment=reserved] .reservation")).hasText("Mine are short.");
        page.waitForLoadState();
        assertThat(box).hasValue("");
        assertThat(title).not().hasText(first);
        assertEquals(List.of(), left());
    }

    private String at(String page) {
        return "http://localhost:" + RestAssured.port + "/desk/" + hall.code + "/" + page;
    }

    @Test
    void sendTheirFormByControlAndEnter() {
        page.locator("#answer-3").focus();
        page.keyboard().press("t");
        page.keyboard().type("The laws are old.");
        page.keyboard().press("Control+Enter");
        assertThat(translation(3)).hasText("The laws are old.");
        assertThat(page.locator("#answer-3")).isFocused();
        page.keyboard().press("h");
        page.keyboard().type("Said twice");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#answer-3 > .about .tag.bad")).hasCount(1);

        page.locator("#word-1").click();
        Locator wording = page.locator(".point textarea[name=text]");
        wording.fill("Borders are long.");
        wording.press("Control+Enter");
        assertThat(page.locator(".point .kept")).hasText("Saved", IN_TIME);
        assertThat(wording).isFocused();
        hall.staff().get(hall.at("/points")).then().body("text", contains("Borders are long."));
        page.locator("#list").press("?");
        assertThat(page.locator("#keys")).containsText("Ctrl+Enter in a box");
    }

    @Test
    void areEmptyAgainWhenTheMessagesAreTakenBack() {
        Locator message = page.locator("#message-1");
        message.fill("Share data.");
        message.press("Control+Enter");
        assertThat(page.locator("#messages .kept")).hasText("Saved", IN_TIME);
        page.locator("#read-2").click();
        assertThat(page.locator("#undo")).hasText("Undo: read [2]");
        page.locator("#answer-1").focus();
        page.keyboard().press("u");
        assertThat(page.locator("#undo")).hasText("Undo: messages");
        page.keyboard().press("u");
        assertThat(page.locator("#undo")).hasCount(0);
        assertThat(message).hasValue("");
        hall.staff().get(hall.at("/report")).then().body("messages", empty());
    }

    private void translatedByAnother(String text) {
        String answer = page.locator("#mark-3").getAttribute("value");
        hall.staff().contentType("application/json").body(Map.of("text", text))
                .put(hall.at("/answers/" + answer + "/translation/en")).then().statusCode(201);
    }

    private Locator translation(int answer) {
        return page.locator("#answer-" + answer + " > .text[lang=en]");
    }

    /** What lies on this device still. */
    private Object left() {
        return page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('breakout:manuscript:'))");
    }
}
