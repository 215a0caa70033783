package breakout.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Browser;
import breakout.Chromium;

/** The pages of a report as a browser puts them on paper: what is read, and nothing that is pressed. */
@QuarkusTest
class PaperInChromiumTest {

    /** A sheet between its margins, in the browser's pixels. */
    private static final int WIDE = 672;
    private static final int HIGH = 987;
    private static final String LONG_WORD = "w".repeat(1_990);
    private static final String SENTENCE = "Electronic seals tell the customs of the port of arrival who has opened them, and when. ";
    /** What begins or ends beside the sheet, or shows less than it holds. */
    private static final String CUT_OFF = "[...document.querySelectorAll('main *')].filter(each => {"
            + " const box = each.getBoundingClientRect(), style = getComputedStyle(each); return box.width > 0"
            + " && (box.left < -1 || box.right > innerWidth + 1 || style.overflow !== 'visible'"
            + " && each.scrollWidth > each.clientWidth + 1); }).map(each => each.tagName + '.' + each.className)";
    private static final String PALE = "[...document.querySelectorAll('main a, main .tail, main .reference')].filter(each => {"
            + " const c = getComputedStyle(each).color.match(/\\d+/g).map(Number); return Math.max(c[0], c[1], c[2]) > 0x66; })"
            + ".filter(each => each.offsetParent).map(each => each.outerHTML)";

    private static Chromium chromium;
    private static Plenary plenary;

    @BeforeEach
    void writeOnce() {
        if (chromium == null) {
            chromium = Chromium.start();
            plenary = new Plenary(2);
            plenary.round(1, () -> {
                plenary.answers("Kenya", 1, "en", "benefit", List.of("iot"), LONG_WORD);
                plenary.answers("Kenya", 1, "ar", "risk", List.of("ai"), "كاميرات تتعرف على الوجوه");
                for (int i = 0; i < 60; i++) {
                    plenary.answers("Land " + i % 9, 1, "en", "current-use", List.of("ai"), SENTENCE.repeat(4) + i);
                }
            });
            plenary.rapporteur().body(Map.of("messages", List.of("Seals first."))).put(plenary.session + "/report/messages")
                    .then().statusCode(200);
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
            plenary = null;
        }
    }

    @ParameterizedTest
    @CsvSource({ "en, Draft", "fr, Projet" })
    void showsWhatIsReadAndNothingThatIsPressed(String language, String edition) throws IOException {
        try (BrowserContext somebody = chromium.somebody(language, WIDE, HIGH)) {
            Page page = somebody.newPage();
            page.navigate("http://localhost:" + RestAssured.port
                    + Browser.rapporteursLink(plenary.hall).replaceFirst("^https?://[^/]+", ""));
            page.navigate("http://localhost:" + RestAssured.port + "/report/" + plenary.code);
            assertThat(page.locator(".top")).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String pressed : List.of(".top", "nav", ".foot", ".skip", ".screen-only", "button", "form")) {
                for (var each : page.locator(pressed).all()) {
                    assertThat(each).isHidden();
                }
            }
            assertThat(page.locator("article.report")).isVisible();
            assertEquals(List.of(), page.evaluate(CUT_OFF), "beside the sheet");
            assertEquals(List.of(), page.evaluate(PALE), "too pale for a printer without colours");
            Chromium.wholePicture(page, "paper-" + language);
            onPaper(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), edition);
        }
    }

    private static void onPaper(byte[] paper, String edition) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages, greaterThan(3));
            for (int page = 1; page <= pages; page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf).replace(" ", ""), containsString(page + "/" + pages));
            }
            var first = new PDFTextStripper();
            first.setEndPage(1);
            String read = first.getText(pdf);
            assertThat(read, containsString("PC0483E1a"));
            assertThat(read, containsString(edition));
            assertThat(read, containsString("Seals first."));
            String all = new PDFTextStripper().getText(pdf);
            assertThat(all, containsString(SENTENCE.substring(0, 20)));
            long letters = all.lines().filter(line -> line.matches("(\\d+\\.? ?)?w{20,}( .*)?")).flatMapToInt(String::chars)
                    .filter(letter -> letter == 'w').count();
            assertThat("letters of the long word", letters, greaterThan((long) LONG_WORD.length() - 1));
            assertFalse(all.contains("Markdown"), "nothing to press");
        }
    }
}
