package breakout.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;
import breakout.slide.Slide;

/** No page is wider than its screen, also where the browser's scroll bars take room from it. */
@QuarkusTest
class SidewaysTest {

    private static final List<String> PAGES = List.of("/j/{open}", "/seat/{waiting}", "/seat/{open}", "/seat/{grace}",
            "/seat/{closed}", "/console/{open}", "/desk/{open}", "/projector/{waiting}", "/projector/{open}",
            "/projector/{closed}");
    /** Whose words are the longest. */
    private static final List<String> LANGUAGES = List.of("fr");
    private static final List<Integer> WIDTHS = List.of(320, 1280);
    private static final int HIGH = 640;
    private static final String ROOM = "(() => { const page = document.documentElement;"
            + " return page.scrollWidth - page.clientWidth; })()";

    private static Chromium chromium;
    private static Stage stage;

    @BeforeEach
    void openOnce() {
        if (chromium == null) {
            chromium = Chromium.startWithScrollBars();
            stage = new Stage();
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
            stage = null;
        }
    }

    static Stream<Arguments> screens() {
        return PAGES.stream().flatMap(address -> LANGUAGES.stream().flatMap(
                language -> WIDTHS.stream().map(width -> Arguments.of(address, language, width))));
    }

    @ParameterizedTest(name = "{0} in {1} at {2}")
    @MethodSource("screens")
    void doesNotScrollSideways(String address, String language, int width) {
        try (BrowserContext somebody = chromium.somebody(language, width, HIGH)) {
            stage.admit(somebody);
            Page page = somebody.newPage();
            page.navigate(stage.at(address));
            assertEquals(0, page.evaluate(ROOM), "pixels beyond the edge of " + page.url());
        }
    }

    @Test
    void breaksAWordOfTwoThousandLettersInAReportOnATelephone() {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "w".repeat(2_000));
        hall.round(1, "closing").statusCode(200);
        try (BrowserContext somebody = chromium.somebody("fr", WIDTHS.get(0), HIGH)) {
            stage.admit(somebody);
            Page page = somebody.newPage();
            for (String face : List.of("", "/brief")) {
                page.navigate(stage.at("/report/" + hall.code + face));
                assertThat(page.locator("main")).containsText("w".repeat(100));
                assertEquals(0, page.evaluate(ROOM), "pixels beyond the edge of " + page.url());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Slide.class)
    void showsTheHallsScreenOnATelephone(Slide slide) {
        stage.show(Stage.Moment.FINAL, slide);
        try (BrowserContext somebody = chromium.somebody("fr", WIDTHS.get(0), HIGH)) {
            Page page = somebody.newPage();
            page.navigate(stage.at("/projector/{final}"));
            Chromium.wholePicture(page, "hall-telephone-" + slide.code());
            assertEquals(0, page.evaluate(ROOM), "pixels beyond the edge");
        }
    }
}
