package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;
import breakout.SampleAnswer;

/** A rapporteur works through what the room said with one hand on the keyboard: one or two keys an act. */
@QuarkusTest
class CurationInChromiumTest {

    private static final int ANSWERS = 200;
    private static final int GROUPS = 6;
    /** What is left of all that was done, when the last fifty acts are undone. */
    private static final int HIDDEN = 7;
    private static final String COUNT = "document.querySelector(\".groups a[href$='unread=true'] b\").textContent";

    private Chromium chromium;
    private Hall hall;
    private Page page;
    /** How many were unread before each act. */
    private final Deque<Integer> before = new ArrayDeque<>();
    private int unread;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", GROUPS, "graceSeconds", 0));
        page = chromium.somebody("en", 1366, 768).newPage();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void worksThroughTwoHundredAnswersByKeysAlone() {
        speak();
        open("?unread=true");
        unread = ANSWERS;
        reach("#read-" + first());

        act("h", "Said by no delegation");
        IntStream.range(1, HIDDEN).forEach(i -> act("h", ""));
        IntStream.range(0, 18).forEach(i -> act("r"));
        IntStream.range(0, 15).forEach(i -> act("c", String.valueOf(1 + i % 6)));
        IntStream.range(0, 15).forEach(i -> act(String.valueOf(1 + i % 8), "j"));
        assertThat(page.locator("#list .answer")).hasCount(145);
        IntStream.range(0, 30).forEach(i -> {
            page.keyboard().press("x");
            page.keyboard().press("j");
        });
        page.keyboard().press("b");
        assertThat(page.locator("#together-reason")).isFocused();
        reach("#together-risk");
        leaves(30, "Enter");
        hall.staff().get(hall.at("/answers")).then().body("findAll { it.filedBy == 'rapporteur' }", hasSize(15));
        reach("#list");
        leaves(115, "a");
        assertThat(page.locator("#list")).containsText("Nothing is left to read.");

        IntStream.range(0, 25).forEach(i -> undo());
        page.reload();
        assertThat(page.locator("#list :focus")).hasCount(1);
        IntStream.range(0, 25).forEach(i -> undo());
        assertEquals(ANSWERS - HIDDEN, unread);
        assertThat(page.locator("#list .answer")).hasCount(unread);
        Chromium.picture(page, "desk-by-keys");

        page.keyboard().press("e");
        reach("[formaction$=finalisation]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".note.warning")).containsText(unread + " answers have not been read yet.");
        reach("#all-the-same");
        page.keyboard().press("Enter");
        page.waitForURL("**#report");
        assertThat(page.locator("#report-title")).containsText("Final, revision 1");
        hall.staff().get(hall.at("/report.json")).then().body("method.unread", equalTo(unread), "method.hidden",
                hasSize(HIDDEN),
                "method.hidden.reason.unique()", equalTo(List.of("Said by no delegation")), "basis.contributions",
                equalTo(ANSWERS - HIDDEN), "method.filedByPeople", equalTo(0), "method.checks.kinds", equalTo(0));
    }

    @Test
    void letsNewAnswersWaitAndKeysRest() {
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya", 1);
        List.of("Drones see the coast.", "AI finds the container.", "Chips in the seal.")
                .forEach(text -> kenya.answer(1, text));
        open("");
        reach("#list");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("#answer-2")).isFocused();
        kenya.answer(1, "One more, of robots.");
        kenya.answer(1, "Another, of blockchain.");
        assertThat(page.locator("#newcomers")).hasText("2 new – show");
        assertThat(page.locator("#list .answer")).hasCount(3);
        assertThat(page.locator("#answer-2")).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("#undo")).hasText("Undo: read [2]");
        assertThat(page.locator("#list .answer")).hasCount(3);
        page.keyboard().press("n");
        assertThat(page.locator("#list .answer")).hasCount(5);
        assertThat(page.locator("#answer-4")).isFocused();
        assertThat(page.locator("#newcomers")).isHidden();

        page.keyboard().press("1");
        page.keyboard().press("2");
        assertThat(page.locator("#undo")).hasText("Undo: filed [4]");
        assertThat(page.locator("#answer-4")).isFocused();
        assertThat(page.locator("#answer-4 .tags .tag")).hasCount(3);
        page.keyboard().press("?");
        reach("#keys-on");
        page.keyboard().press("Space");
        page.locator("#answer-4").focus();
        page.keyboard().press("u");
        page.locator("#undo").click();
        assertThat(page.locator("#undo")).hasText("Undo: read [2]");
    }

    /** By six delegations, one in each group, in five languages. */
    private void speak() {
        var seats = IntStream.rangeClosed(1, GROUPS).mapToObj(group -> hall.join("Delegation " + group, group)).toList();
        List<SampleAnswer> samples = SampleAnswer.all();
        for (int question = 1; question <= 2; question++) {
            int asked = question;
            hall.round(question, "opening").statusCode(200);
            IntStream.range(0, ANSWERS / 2).forEach(i -> {
                var said = samples.get((asked * ANSWERS + i) % samples.size());
                seats.get(i % GROUPS).send(UUID.randomUUID().toString(),
                        Map.of("question", asked, "text", said.text() + " (" + asked + "." + i + ")", "language",
                                said.language()))
                        .statusCode(201);
            });
            hall.round(question, "closing").statusCode(200);
        }
    }

    private void open(String query) {
        String desk = "http://localhost:" + RestAssured.port + "/desk/" + hall.code;
        page.navigate(desk + "?key=" + hall.rapporteur(null).key);
        page.navigate(desk + query);
    }

    private String first() {
        return page.locator("#list .answer").first().getAttribute("id").replaceAll("\\D", "");
    }

    /** By the tabulator alone. */
    private void reach(String selector) {
        Locator there = page.locator(selector);
        for (int step = 0; step < 2000; step++) {
            if ((Boolean) there.evaluate("each => document.activeElement === each")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by keyboard to " + selector);
    }

    /** One answer is done with: it leaves the queue, and the next one has the focus. */
    private void act(String... keys) {
        String here = focused();
        String next = (String) page
                .evaluate("() => (document.activeElement.closest('.answer').nextElementSibling || { id: '' }).id");
        if (keys[0].equals("h")) {
            page.keyboard().press("h");
            page.keyboard().type(keys[1]);
            leaves(1, "Enter");
        } else {
            leaves(1, keys);
        }
        assertEquals(next, focused(), () -> "after " + String.join(" ", keys) + " at " + here);
    }

    private String focused() {
        return (String) page.evaluate("() => document.activeElement.closest('.answer').id");
    }

    private void leaves(int answers, String... keys) {
        before.push(unread);
        unread -= answers;
        for (String key : keys) {
            page.keyboard().press(key);
        }
        page.waitForFunction("n => " + COUNT + " === n", String.valueOf(unread));
    }

    private void undo() {
        unread = before.pop();
        page.keyboard().press("u");
        page.waitForFunction("n => " + COUNT + " === n", String.valueOf(unread));
    }
}
