package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import breakout.Chromium;
import breakout.Hall;
import breakout.SampleAnswer;

/** A rapporteur works through what the room said with one hand on the keyboard: one or two keys an act. */
@QuarkusTest
class CurationInChromiumTest {

    private static final int ANSWERS = 200;
    private static final int GROUPS = 6;
    private static final int HIDDEN = 2;
    /** Before the annexes. */
    private static final int PAGES = 2;
    /** How far the meter may be off, in pages. */
    private static final double RECKONED = 0.05;
    /** Which of the numbers that open an answer lie on each other. */
    private static final String ONE_ON_ANOTHER = """
            () => {
              const links = [...document.querySelectorAll('.report a.reference')]
                .map(link => ({ text: link.textContent, box: link.getBoundingClientRect() }));
              return links.flatMap((one, i) => links.slice(i + 1).filter(other => one.box.left < other.box.right - 1
                  && other.box.left < one.box.right - 1 && one.box.top < other.box.bottom - 1
                  && other.box.top < one.box.bottom - 1).map(other => one.text + ' on ' + other.text));
            }""";
    private static final String REASON = "Said by no delegation";
    private static final String WORDED = "Sensors and models together show customs what a container holds before it arrives.";
    private static final String TRANSLATED = "A translation by the rapporteur, in a sentence of its own.";
    private static final List<String> MESSAGES = List.of("Customs already work with most of these technologies [1, 2].",
            "Skills and a legal frame are what they lack [3].", "The Secretariat is asked to collect what was learned [4].");
    private static final List<String> KEYS = List.of("Tab", "Space", "Enter");
    /** The number of an answer and its technologies, at the beginning of a row. */
    private static final Pattern ROW = Pattern.compile("^\"(\\d+)\",\"[12]\",\"[a-z-]+\",\"([^\"]*)\"", Pattern.MULTILINE);
    /** On a busy machine. */
    private static final LocatorAssertions.HasCountOptions COUNTED_IN_TIME = new LocatorAssertions.HasCountOptions()
            .setTimeout(30_000);
    private static final LocatorAssertions.HasTextOptions IN_TIME = new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.HasCountOptions SOON = new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    private Chromium chromium;
    private Hall hall;
    private Page page;
    private Locator counter;
    /** How many wait in the list that was opened. */
    private int left;

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
    void letsNewAnswersWaitAndKeysRest() {
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya", 1);
        List.of("Drones see the coast.", "AI finds the container.", "IoT in the seal.")
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
        page.keyboard().press("q");
        assertThat(page.locator("#undo")).hasText("Undo: quotation [4]");
        assertThat(page.locator("#quote-4")).containsText("Do not quote");
        assertThat(page.locator("#answer-4")).isFocused();
        page.keyboard().press("u");
        assertThat(page.locator("#undo")).hasText("Undo: filed [4]");
        assertThat(page.locator("#report .point")).hasCount(0);
        page.keyboard().press("?");
        reach("#keys-on");
        page.keyboard().press("Space");
        page.locator("#answer-4").focus();
        page.keyboard().press("u");
        page.locator("#undo").click();
        assertThat(page.locator("#undo")).hasText("Undo: read [2]");
    }

    /** Two hundred answers in five languages of six groups, from the first look at the desk to the final report. */
    @Test
    void bringsTwoHundredAnswersToAFinalReportByKeysAlone() throws IOException {
        speak();
        // two that say the same become one point, in words of the rapporteur
        open("");
        reach("#list");
        List.of("j", "x", "j", "x", "m").forEach(page.keyboard()::press);
        assertThat(page.locator("#report .point")).hasCount(1, COUNTED_IN_TIME);
        page.keyboard().press("e");
        reach("#report .point textarea[name=text]");
        page.keyboard().press("Control+A");
        page.keyboard().type(WORDED);
        assertThat(page.locator("#report .point .kept")).hasText("Saved", IN_TIME);

        page.keyboard().press("Escape");

        // what the plenary could not read
        queue("translation=missing");
        act("t", TRANSLATED, "Tab", "Space", "Tab", "Enter");
        // what the words have filed doubtfully
        queue("confidence=low");
        act("y");
        act("1", "j");

        // what nobody has read
        queue("unread=true");
        act("h", REASON, "Enter");
        act("h", "", "Enter");
        act("r");
        act("c", "1");
        int kept = left;
        act("r");
        act("r");
        page.keyboard().press("u");
        awaits(kept - 1);
        page.reload();
        page.keyboard().press("u");
        awaits(kept);
        Chromium.picture(page, "desk-by-keys");
        page.keyboard().press("a");
        awaits(0);
        assertThat(page.locator("#list")).containsText("Nothing is left to read.");
        Map<String, Integer> desk = counts();

        // the messages, and the end
        page.keyboard().press("e");
        for (int message = 1; message <= MESSAGES.size(); message++) {
            reach("#message-" + message);
            page.keyboard().type(MESSAGES.get(message - 1));
        }
        assertThat(page.locator("#messages .kept")).hasText("Saved", IN_TIME);
        reach("[formaction$=finalisation]");
        page.keyboard().press("Enter");
        page.waitForURL("**#report");
        assertThat(page.locator("#report-title .good")).hasText("Final, revision 1", IN_TIME);
        double pages = Double.parseDouble(page.locator("#pages").getAttribute("value"));
        reach("#report a[href='/report/" + hall.code + "']");
        page.keyboard().press("Enter");
        page.waitForURL("**/report/" + hall.code);
        agree(desk, pages);
    }

    /** The page, the table and the data tell of as many answers as lie on the desk; the print has as many pages as it says. */
    private void agree(Map<String, Integer> desk, double pages) throws IOException {
        JsonPath report = given().get(hall.at("/report.json")).then().statusCode(200).extract().jsonPath();
        int used = ANSWERS - HIDDEN;
        assertEquals(used, report.getInt("basis.contributions"));
        assertEquals(List.of(REASON), report.getList("method.hidden.reason").stream().distinct().toList());
        assertEquals(HIDDEN, report.getList("method.hidden").size());
        assertEquals(0, report.getInt("method.unread"));
        assertEquals(MESSAGES, report.getList("messages"));
        assertEquals(List.of(WORDED), report.getList("points.worded.text").stream().filter(Objects::nonNull).toList());

        List<Map<String, ?>> said = report.<List<Map<String, ?>>> getList("points.said").stream().flatMap(List::stream)
                .toList();
        var rows = ROW.matcher(given().get(hall.at("/report.csv")).then().statusCode(200).extract().asString()).results()
                .toList();
        Set<String> numbers = said.stream().map(each -> String.valueOf(each.get("number"))).collect(Collectors.toSet());
        assertEquals(used, numbers.size());
        assertEquals(numbers, rows.stream().map(row -> row.group(1)).collect(Collectors.toSet()));
        assertEquals(used, rows.size());
        desk.forEach((technology, answers) -> {
            assertEquals(answers.longValue(), rows.stream().filter(row -> filed(row.group(2), technology)).count(), technology);
            assertEquals(answers.longValue(), said.stream()
                    .filter(each -> filed(String.join(" ", strings(each.get("technologies"))), technology)).count(),
                    technology);
        });
        assertThat(page.locator(".basis")).containsText(used + " contributions");
        assertEquals(numbers, page.locator("#annex-a .reference").allTextContents()
                .stream().map(number -> number.replaceAll("\\D", "")).collect(Collectors.toSet()));

        assertTrue(page.locator(".report .lines .tail a.reference").count() > 0, "a point that several have made opens each");
        assertEquals(List.of(), page.evaluate(ONE_ON_ANOTHER), "no link lies on another");

        byte[] pdf = given().get(hall.at("/report.pdf")).then().statusCode(200).extract().asByteArray();
        Files.write(Chromium.PICTURES.resolve("report-by-keys.pdf"), pdf);
        byte[] french = given().get(hall.at("/report.pdf?lang=fr")).then().statusCode(200).extract().asByteArray();
        Files.write(Chromium.PICTURES.resolve("report-by-keys-fr.pdf"), french);
        assertEquals(PAGES, filled(pdf));
        assertEquals(PAGES, filled(french));
        assertEquals(PAGES, (int) Math.ceil(pages - RECKONED), "the meter said " + pages);
    }

    /** How many pages stand before the annexes. */
    private static int filled(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var annex = (PDPageDestination) StreamSupport
                    .stream(document.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                    .filter(mark -> mark.getTitle().matches("Annexe? A.*")).findFirst().orElseThrow().getDestination();
            return annex.retrievePageNumber();
        }
    }

    private static boolean filed(String codes, String technology) {
        return technology.equals("general") ? codes.isEmpty() : List.of(codes.split(" ")).contains(technology);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** How many answers the desk says that it has, by technology. */
    private Map<String, Integer> counts() {
        return page.locator(".groups a[href*='technology=']").all().stream().collect(Collectors.toMap(
                link -> link.getAttribute("href").replaceAll(".*technology=([^&]*).*", "$1"),
                link -> Integer.valueOf(link.locator("b").textContent())));
    }

    /** By six delegations, one in each group, in five languages. */
    private void speak() {
        var seats = IntStream.rangeClosed(1, GROUPS).mapToObj(group -> hall.join("Delegation " + group, group)).toList();
        List<SampleAnswer> samples = SampleAnswer.all();
        for (int question = 1; question <= 2; question++) {
            int asked = question;
            List<SampleAnswer> to = samples.stream().filter(each -> each.question() == asked).toList();
            hall.round(question, "opening").statusCode(200);
            IntStream.range(0, ANSWERS / 2).forEach(i -> {
                SampleAnswer said = to.get(i % to.size());
                seats.get(i % GROUPS).send(UUID.randomUUID().toString(), Map.of("question", asked, "text",
                        said.text() + (i < to.size() ? "" : " (" + i + ")"), "language", said.language())).statusCode(201);
            });
            hall.round(question, "closing").statusCode(200);
        }
    }

    /** Opens a list of what waits by its link, and goes to the first answer in it. */
    private void queue(String name) {
        String link = ".groups a[href$='" + name + "']";
        page.keyboard().press("g");
        reach(link);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/" + hall.code + "?" + name);
        counter = page.locator(link + " b");
        left = Integer.parseInt(counter.textContent());
        if (!isAmongAnswers()) {
            reach("#list");
            page.keyboard().press("j");
        }
    }

    /** One answer is done with: it leaves the queue, and another has the focus. A key has a name; anything else is typed. */
    private void act(String... keys) {
        String here = focused();
        for (String key : keys) {
            if (key.length() == 1 || KEYS.contains(key)) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
        assertThat(page.locator("#" + here)).hasCount(0, SOON);
        awaits(left - 1);
        page.waitForCondition(() -> (boolean) page.evaluate("document.activeElement.closest('#list .answer') !== null"));
    }

    private boolean isAmongAnswers() {
        return (Boolean) page.evaluate("() => document.activeElement.closest('#list .answer') !== null");
    }

    private void awaits(int waiting) {
        left = waiting;
        assertThat(counter).hasText(String.valueOf(waiting), IN_TIME);
    }

    private String focused() {
        return (String) page.evaluate("() => document.activeElement.closest('.answer').id");
    }

    private void open(String query) {
        page.navigate(hall.rapporteur(null).desk());
        page.navigate("http://localhost:" + RestAssured.port + "/desk/" + hall.code + query);
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
}
