package breakout.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import breakout.Chromium;
import breakout.PackagedApp;
import breakout.SampleAnswer;

/** The session of PC0483E1a through the pages of the packaged application, as its people would play it. */
class PtcStoryIT {

    private static final int DELEGATIONS = 12;
    private final List<String> complaints = new ArrayList<>();
    private final List<SampleAnswer> sample = SampleAnswer.all();
    private Chromium chromium;
    private PackagedApp app;
    private Page console;
    private Page projector;
    private List<Page> delegates;

    @BeforeEach
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        app = new PackagedApp(data);
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
            app.close();
        }
    }

    @Test
    void goesFromTheFirstClickToThePrintedReport() throws IOException {
        facilitatorOpensTheSession();
        hallLooksAtTheScreen();
        delegatesJoin();
        runRound(1);
        runRound(2);
        rapporteurWritesTheReport();
        everybodyReadsIt();
        assertEquals(List.of(), complaints);
        logHoldsNobodysWords();
    }

    private void facilitatorOpensTheSession() {
        console = open("en", 1366, 768, "/sign-in");
        console.getByLabel("Password").fill(PackagedApp.PASSWORD);
        press(console, "Sign in");
        Chromium.wholePicture(console, "01-sessions");
        press(console, "Open this session");
        assertThat(console.locator(".entrance .code")).hasText(Pattern.compile("\\w{4}-\\w{4}"));
        Chromium.wholePicture(console, "02-console-before");
    }

    private void hallLooksAtTheScreen() {
        projector = open("en", 1280, 720, "/projector/" + code());
        assertThat(projector.locator("body")).containsText("What are the benefits of disruptive technologies");
        Chromium.picture(projector, "03-projector-waiting");
    }

    private void delegatesJoin() {
        delegates = IntStream.range(0, DELEGATIONS).mapToObj(i -> {
            Page page = open(i % 3 == 1 ? "fr" : "en", i == 0 ? 320 : 1280, 800, "/");
            page.locator("#code").fill(shownCode().toLowerCase());
            page.locator("main form button").first().click();
            page.locator("#delegation").fill("Delegation " + (char) ('A' + i));
            if (i == 0) {
                Chromium.wholePicture(page, "04-join-320");
            }
            page.locator("main form button").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/seat/" + code() + ".*"));
            return page;
        }).toList();
        Chromium.wholePicture(delegates.get(1), "05-seat-waiting-fr");
    }

    private void runRound(int round) {
        press(console, "Open round " + round);
        assertThat(projector.locator(".clock")).hasText(Pattern.compile("(20:00|19:\\d\\d)"));
        assertThat(delegates.get(0).locator("textarea")).hasCount(4);
        Chromium.picture(projector, "1" + round + "-projector-open");
        for (int i = 0; i < sample.size(); i++) {
            SampleAnswer answer = sample.get(i);
            if (answer.question() == round) {
                write(delegates.get(i % DELEGATIONS), answer);
            }
        }
        Chromium.wholePicture(delegates.get(0), "2" + round + "-seat-320");
        Chromium.wholePicture(delegates.get(1), "3" + round + "-seat-fr");
        Chromium.wholePicture(console, "4" + round + "-console-running");
        console.locator("#closing summary").click();
        press(console, "Ring the bell now");
        assertThat(delegates.get(2).locator(".note.in-grace")).isVisible();
        Chromium.wholePicture(delegates.get(2), "5" + round + "-seat-grace");
        press(console, "Take nothing more");
        assertThat(projector.locator("table")).isVisible();
        assertThat(delegates.get(2).locator("body")).containsText("Round " + round + " is closed");
        Chromium.picture(projector, "6" + round + "-projector-grid");
        assertEquals(true, projector.evaluate("document.documentElement.scrollHeight <= innerHeight"), "the projector scrolls");
    }

    private static void write(Page delegate, SampleAnswer answer) {
        Locator box = delegate.locator(".box:has(textarea[data-question='" + answer.question() + "'][data-kind=" + answer.kind()
                + "]:not([data-revises]))");
        Locator news = delegate.locator(".news");
        assertThat(box.or(news).first()).isVisible();
        if (!box.isVisible()) {
            // whose caret stands in a box is asked before anything is put in its place
            news.first().click();
        }
        box.locator("textarea").fill(answer.text());
        box.locator("select").selectOption(answer.language());
        box.locator("button").click();
        assertThat(delegate.locator("[data-own]").last()).hasText(answer.text());
    }

    private void rapporteurWritesTheReport() {
        console.locator("#appoint summary").click();
        console.locator("#appoint #name").fill("R. Porteur");
        press(console, "Make a link");
        String link = console.locator(".key a").getAttribute("href");
        Page desk = open("en", 1366, 768, URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery());
        assertThat(desk.locator("#list .answers > li")).hasCount(sample.size());
        assertTrue(!desk.url().contains("key"), "the key stays out of the address bar");
        Chromium.picture(desk, "70-desk");
        Locator messages = desk.locator("textarea[name=messages]");
        messages.nth(0).fill("Artificial intelligence and connected devices are where delegates have experience.");
        messages.nth(1).fill("Gains were reported where one technology feeds another.");
        messages.nth(2).fill("What holds administrations back is seldom the tool.");
        pressOnwards(desk, "Save the messages");
        Locator offTopic = desk.locator("#list .answers > li",
                new Page.LocatorOptions().setHasText("Please send the e-mail again"));
        offTopic.locator("details[id^=hide] summary").click();
        offTopic.locator("input[name=reason]").fill("About the meeting, not the question");
        offTopic.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep out of the report")).click();
        assertThat(desk.locator(".set-aside")).hasCount(1);
        press(desk, "Mark all shown as read");
        assertThat(desk.locator("#all-read")).hasCount(0);
        press(desk, "Make the report final");
        assertThat(desk.locator("#left-ungrounded")).hasCount(1);
        desk.locator("#all-the-same").click();
        assertThat(desk.locator("body")).containsText("Final, revision 1");
        Chromium.picture(desk, "71-desk-final");
    }

    private void everybodyReadsIt() throws IOException {
        Page reader = open("en", 1280, 900, "/report/" + code());
        for (String said : List.of("Report back from the break-out session", "59 contributions",
                "Artificial intelligence and connected devices",
                "About the meeting, not the question", "Цепочка согласований длиннее самой дороги.")) {
            assertThat(reader.locator("body")).containsText(said);
        }
        assertThat(reader.locator("body")).not().containsText("Delegation A");
        Chromium.wholePicture(reader, "80-report");
        Chromium.wholePicture(open("fr", 1280, 900, "/report/" + code()), "81-report-fr");
        byte[] pdf = reader.request().get(app.at("/api/sessions/" + code() + "/report.pdf").toString()).body();
        Files.write(Chromium.PICTURES.resolve("report.pdf"), pdf);
        assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
    }

    private void logHoldsNobodysWords() throws IOException {
        String log = Files.readString(app.log());
        sample.forEach(
                answer -> assertTrue(!log.contains(answer.text().substring(0, 12)), "the log holds words of " + answer.id()));
        assertTrue(!log.contains("Delegation A"), "the log holds a delegation");
    }

    private Page open(String language, int width, int height, String path) {
        Page page = chromium.somebody(language, width, height).newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(app.at(path).toString());
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    /** What leads on to another page, which is waited for. */
    private static void pressOnwards(Page page, String button) {
        var loaded = new AtomicBoolean();
        page.onLoad(next -> loaded.set(true));
        press(page, button);
        page.waitForCondition(loaded::get);
    }

    private String shownCode() {
        return console.locator(".entrance .code").innerText();
    }

    private String code() {
        return console.url().contains("/console/") ? console.url().replaceAll(".*/console/(\\w+).*", "$1")
                : shownCode().replace("-", "");
    }
}
