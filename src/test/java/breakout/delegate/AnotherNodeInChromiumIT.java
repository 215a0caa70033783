package breakout.delegate;

import static breakout.delegate.Somebody.box;
import static breakout.delegate.Somebody.outbox;
import static breakout.delegate.Somebody.ownAnswers;
import static breakout.delegate.Somebody.until;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import breakout.Chromium;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.Postgres;
import breakout.node.Nginx;

/** The server that a delegate's page was with is killed while they write: the page goes on at another and loses no word. */
class AnotherNodeInChromiumIT {

    private static final Duration DELIVERED = Duration.ofSeconds(20);
    private static final Locator.PressSequentiallyOptions AS_PEOPLE_TYPE = new Locator.PressSequentiallyOptions().setDelay(30);

    private Chromium chromium;
    private PackagedApp first;
    private PackagedApp second;
    private Nginx proxy;
    private Hall hall;
    private Page page;

    @BeforeEach
    void sitDown(@TempDir Path data) {
        Nginx.isNeeded();
        chromium = Chromium.start();
        Map<String, String> settings = Nginx.before(Postgres.of(data));
        first = PackagedApp.node(data, settings);
        second = PackagedApp.node(data, settings);
        proxy = new Nginx(data, first.at(""), second.at(""));
        hall = Hall.open(proxy.home(), Map.of("groups", 1, "minutes", 20, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        BrowserContext browser = chromium.somebody("en", 1280, 800);
        page = Somebody.seated(browser, proxy.home().toString(), hall.code, "Kenya");
        page.evaluate("window.neverReloaded = true");
    }

    @AfterEach
    void stop() {
        if (proxy != null) {
            proxy.close();
            first.close();
            second.close();
            // it tells what its pages complained of
            chromium.close();
        }
    }

    /** It was with one of the two: each is killed in turn, and comes back before the other goes. */
    @Test
    void goesOnWithoutLosingAWord() {
        writeWhile(first, "Seals report when they are opened", "Data are not shared");
        first.start();
        writeWhile(second, "Drones see the coast by night", "Data are not shared, nor are models");
        assertEquals(List.of("Drones see the coast by night", "Seals report when they are opened"),
                texts().stream().sorted().toList());
        assertThat(page.locator("#text-1-risk-kept")).hasText("Draft saved");
        hall.round(1, "closing").statusCode(200);
        assertThat(box(page, "benefit")).hasCount(0);
        assertEquals(List.of("Data are not shared, nor are models", "Drones see the coast by night",
                "Seals report when they are opened"), texts().stream().sorted().toList(), "and what stood in a box");
        assertEquals(true, page.evaluate("window.neverReloaded"));
        assertEquals(0, Somebody.breaches(page));
    }

    /** @param meanwhile what stands in another box in the end, and is not sent */
    private void writeWhile(PackagedApp killed, String answer, String meanwhile) {
        int before = texts().size();
        String kept = box(page, "risk").inputValue();
        box(page, "benefit").pressSequentially(answer.substring(0, answer.length() / 2), AS_PEOPLE_TYPE);
        killed.kill();
        box(page, "benefit").pressSequentially(answer.substring(answer.length() / 2), AS_PEOPLE_TYPE);
        Somebody.send(page, "benefit");
        box(page, "risk").press("End");
        box(page, "risk").pressSequentially(meanwhile.substring(kept.length()), AS_PEOPLE_TYPE);
        until(DELIVERED, () -> texts().size() == before + 1, "the answer is with the other server");
        assertThat(ownAnswers(page)).hasCount(before + 1);
        assertThat(outbox(page).and(page.locator(":not([data-state=sent])"))).hasCount(0);
        assertThat(page.locator("#connection")).isEmpty();
        assertThat(box(page, "risk")).hasValue(meanwhile);
    }

    private List<String> texts() {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("text");
    }
}
