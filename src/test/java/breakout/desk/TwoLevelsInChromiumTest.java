package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;
import breakout.Hall.Delegate;
import breakout.Hall.Rapporteur;

/** A committee of 60 delegations in six groups, from the pasted list to the merged summary in the plenary's hands. */
@QuarkusTest
class TwoLevelsInChromiumTest {

    private static final int GROUPS = 6;
    private static final int DELEGATIONS = 60;
    /** Its delegates listen. */
    private static final int SILENT = 6;
    /**
     * How many of each group say what several groups then report; one group more supports them, and one says something else.
     */
    private static final Map<Integer, Integer> SAYING = Map.of(1, 5, 2, 4, 3, 4, 4, 3);
    private static final String PICKED = "Artificial intelligence picks the risky parcels out of the flow.";
    private static final String PICKED_IN_FRENCH = "L’intelligence artificielle repère les colis à risque dans le flux.";
    private static final String RESERVED = "My administration does not let a machine choose alone.";
    private static final List<String> PROPOSED = List.of("Share the pictures of scanners with neighbours",
            "Train officers before a machine is bought", "Write one standard for the messages of seals",
            "Publish how a risk is scored", "Test robots at one small office first");

    private Chromium chromium;
    private Hall hall;
    private final Map<String, Delegate> delegates = new ConcurrentHashMap<>();
    private final Map<Integer, Rapporteur> rapporteurs = new HashMap<>();
    /** Who stands behind the point that groups say alike, as the test counts it. */
    private final Set<String> behind = new HashSet<>();

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void bringsWhatSixGroupsSaidBeforeThePlenaryCountedOnce() throws IOException {
        Page facilitator = facilitator();
        pasteTheList(facilitator);
        joinAll();
        Map<Integer, List<String>> answers = discuss(1);
        readBackInTheBrowser(markInTheBrowser(answers.get(1)));
        for (int group = 2; group < SILENT; group++) {
            report(group, group == 5 ? List.of(answers.get(5).get(0)) : answers.get(group),
                    group == 4 ? PICKED_IN_FRENCH : group == 5 ? null : PICKED);
        }
        arrange(facilitator);
        Map<Integer, List<String>> second = discuss(2);
        second.forEach((group, sent) -> report(group, sent.subList(0, 1), null));
        mergeAndFinalise();
        everybodyReadsIt();
    }

    private void pasteTheList(Page page) {
        page.navigate(home() + "/console/" + hall.code + "/delegations");
        page.locator("#list").fill(IntStream.range(0, DELEGATIONS)
                .mapToObj(i -> "D" + i + ",member," + name(i) + ",Délégation " + i + ",1," + (i % GROUPS + 1))
                .collect(Collectors.joining("\n", "code,type,en,fr,seats,group\n", "\n")));
        page.locator("#take-list").click();
        assertThat(page.locator(".faults")).containsText("There is no such break-out group");
        page.locator("#makeGroups").check();
        page.locator("#take-list").click();
        assertThat(page.locator(".note.good")).containsText("5 groups were made");
        assertThat(page.locator("#expected-title ~ table tbody tr")).hasCount(DELEGATIONS);
        Chromium.wholePicture(page, "two-levels-1-list");
    }

    private void joinAll() {
        IntStream.range(0, DELEGATIONS).parallel().forEach(i -> delegates.put(name(i), hall.join(name(i))));
        for (int group = 1; group <= GROUPS; group++) {
            rapporteurs.put(group, hall.rapporteur(group));
        }
    }

    /** Everybody but the silent group answers; the ids of what each group says. */
    private Map<Integer, List<String>> discuss(int round) {
        Map<Integer, List<String>> sent = new TreeMap<>();
        Map<Integer, List<String>> seated = seated();
        hall.round(round, "opening").statusCode(200);
        seated.forEach((group, members) -> {
            for (int each = 0; group != SILENT && each < members.size(); each++) {
                boolean alike = round == 1 && each < SAYING.getOrDefault(group, 0);
                String text = alike ? "AI picks risky parcels, says speaker " + each + " of group " + group + "."
                        : (round == 1 ? "Connected seals report every opening" : PROPOSED.get(group - 1)) + ", says speaker "
                                + each
                                + " of group " + group + ".";
                String id = send(members.get(each), round, text, alike ? "ai" : "iot");
                if (alike || group == 5 || round == 2) {
                    sent.computeIfAbsent(group, none -> new ArrayList<>()).add(id);
                }
                if (alike) {
                    behind.add(members.get(each));
                }
            }
        });
        if (round == 1) {
            // said twice by one delegation, and supported by one that has said it and one that has not
            String first = seated.get(1).get(0);
            sent.get(1).add(send(first, 1, "And AI does so day and night.", "ai"));
            String supported = sent.get(1).get(1);
            hall.staff().put(hall.at("/answers/" + supported + "/release")).then().statusCode(200);
            for (String supporter : List.of(seated.get(2).get(0), seated.get(5).get(0))) {
                delegates.get(supporter).asking().put(hall.at("/answers/" + supported + "/support")).then()
                        .statusCode(lessThan(300));
                behind.add(supporter);
            }
            assertEquals(17, behind.size());
        }
        hall.round(round, "closing").statusCode(200);
        return sent;
    }

    private String send(String delegation, int round, String text, String technology) {
        String id = UUID.randomUUID().toString();
        delegates.get(delegation).send(id, Map.of("question", round, "text", text, "language", "en", "kind",
                round == 1 ? "benefit" : "recommendation", "technologies", List.of(technology))).statusCode(201);
        return id;
    }

    /** The rapporteur of group 1 at the desk: sees its own group, marks its answers, and words what the plenary is to hear. */
    private Page markInTheBrowser(List<String> answers) {
        Page desk = rapporteur(rapporteurs.get(1).key);
        assertThat(desk.locator("#report")).hasCount(0);
        assertThat(desk.locator(".answers > li.answer[id^=answer]")).hasCount(11);
        for (String answer : answers.subList(1, answers.size())) {
            desk.locator("input[name=answers][value='" + answer + "']").check();
        }
        Chromium.wholePicture(desk, "two-levels-2-desk");
        desk.locator("button[name=answers][value='" + answers.get(0) + "']").click();
        assertThat(desk.locator("#own")).containsText("not read back yet");
        desk.locator("#own a.button").click();
        desk.locator("#column-1 details[id^=word] summary").click();
        desk.locator("#column-1 textarea").fill(PICKED);
        press(desk, "Save the words");
        assertThat(desk.locator("#column-1 .text")).hasText(PICKED);
        return desk;
    }

    private void readBackInTheBrowser(Page desk) {
        Page seat = chromium.somebody("en", 390, 844).newPage();
        String member = seated().get(1).get(3);
        seat.context()
                .addCookies(List.of(new Cookie("breakout-seat-" + hall.code, delegates.get(member).token).setUrl(home())));
        seat.navigate(home() + "/seat/" + hall.code);
        desk.locator("#ask-1").click();
        assertThat(seat.locator("#read-back-title")).containsText("Is this what we said?");
        seat.locator("details[id^=object] summary").click();
        seat.locator("textarea[name=words]").fill(RESERVED);
        Chromium.wholePicture(seat, "two-levels-3-read-back");
        press(seat, "Reserve our position");
        assertThat(seat.locator(".read-out .tag")).hasText("You reserved your position");
        assertThat(desk.locator("#column-1")).containsText("being read back");
        assertThat(desk.locator("#column-1")).not().containsText(RESERVED);
        desk.locator("#close-1").click();
        assertThat(desk.locator("#column-1")).containsText("confirmed by its group");
        assertThat(desk.locator("#column-1")).containsText(RESERVED);
        Chromium.wholePicture(desk, "two-levels-4-confirmed");
        assertThat(seat.locator("#read-back-title")).hasCount(0);
    }

    /** The rapporteurs of the other groups do the same by a program. @param words null leaves it as the first answer reads */
    private void report(int group, List<String> answers, String words) {
        var rapporteur = rapporteurs.get(group);
        String highlight = rapporteur.mark(answers.toArray(String[]::new));
        if (words != null) {
            rapporteur.asking().body(Map.of("text", words, "language", words.equals(PICKED) ? "en" : "fr"))
                    .put(hall.at("/highlights/" + highlight)).then().statusCode(200);
        }
        rapporteur.readBack(group).statusCode(200);
        rapporteur.closeReadBack(group).statusCode(200);
    }

    private void arrange(Page page) {
        Map<Integer, List<String>> before = seated();
        page.navigate(home() + "/console/" + hall.code + "/groups");
        page.locator("#rule").selectOption("different");
        page.locator("#seed").fill("42");
        page.locator("#show-plan").click();
        String figures = page.locator("#plan-figures").innerText();
        Chromium.wholePicture(page, "two-levels-5-plan");
        page.locator("#confirm-plan").click();
        page.waitForURL("**/groups");
        Map<Integer, List<String>> after = seated();
        after.values().forEach(members -> assertEquals(DELEGATIONS / GROUPS, members.size()));
        int again = after.values().stream().flatMap(members -> before.values().stream()
                .map(former -> members.stream().filter(former::contains).count())).mapToInt(met -> (int) (met * (met - 1) / 2))
                .sum();
        // ten over six tables: four of them seat two, whatever is done
        assertEquals(GROUPS * 4, again);
        assertTrue(figures.contains(again + " pairs meet again. At least " + again + " of them cannot be parted"), figures);
    }

    private void mergeAndFinalise() {
        Page plenary = rapporteur(hall.rapporteur(null).key);
        plenary.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What the groups report back")).click();
        assertThat(plenary.locator(".point").first()).containsText("3 of 6 groups");
        var french = plenary.locator(".point", new Page.LocatorOptions()
                .setHas(plenary.locator(".voices .text", new Page.LocatorOptions().setHasText(PICKED_IN_FRENCH))));
        french.locator("summary").click();
        french.locator("select").selectOption(new SelectOption().setLabel("Group 1: " + PICKED));
        french.locator("details button").click();
        var merged = plenary.locator(".point").first();
        assertThat(merged.locator("strong")).hasText("4 of 6 groups, " + behind.size() + " delegations");
        for (int group = 1; group <= 4; group++) {
            var voice = merged.locator(".voices > li").nth(group - 1);
            assertThat(voice).containsText("Group " + group + " Round 1 Question 1");
            assertThat(voice).containsText(group == 4 ? PICKED_IN_FRENCH : PICKED);
        }
        assertThat(merged).containsText(RESERVED);
        assertThat(plenary.locator("#column-6")).containsText("This group has no answers.");
        for (int group = 1; group < SILENT; group++) {
            assertThat(plenary.locator("#column-" + group + " .answer")).hasCount(2);
        }
        Chromium.wholePicture(plenary, "two-levels-6-plenary");
        plenary.navigate(home() + "/desk/" + hall.code);
        press(plenary, "Make the report final");
        press(plenary, "Make it final all the same");
        plenary.waitForURL("**#report");
        assertThat(plenary.locator("body")).containsText("Final, revision 1");
    }

    private void everybodyReadsIt() throws IOException {
        Page reader = chromium.somebody("en", 1280, 900).newPage();
        reader.navigate(home() + "/report/" + hall.code);
        for (String said : told()) {
            assertThat(reader.locator("#groupwork")).containsText(said);
        }
        reader.locator("#groupwork").screenshot(new Locator.ScreenshotOptions()
                .setPath(Chromium.PICTURES.resolve("two-levels-7-report.png")));
        byte[] pdf = reader.request().get(home() + "/api/sessions/" + hall.code + "/report.pdf?lang=en").body();
        Files.write(Chromium.PICTURES.resolve("two-levels-report.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
            told().forEach(said -> assertTrue(text.contains(said), said + " is not in the PDF: " + text));
            assertTrue(IntStream.range(0, DELEGATIONS).noneMatch(i -> text.contains(name(i))), "names a delegation");
        }
    }

    private List<String> told() {
        return List.of("4 of 6 groups, " + behind.size() + " delegations", PICKED, PICKED_IN_FRENCH, RESERVED,
                "reservation of a delegation of this group", "Group 6 had no answers and reports nothing back.");
    }

    /** Who sits where, as the facilitator's programs see it. */
    private Map<Integer, List<String>> seated() {
        Map<Integer, List<String>> seated = new TreeMap<>();
        List<Map<String, Object>> tables = hall.staff().get(hall.at("/arrangement?rule=same&seed=0")).then().statusCode(200)
                .extract().path("tables");
        for (Map<String, Object> table : tables) {
            for (Object each : (List<?>) table.get("sitting")) {
                seated.computeIfAbsent((Integer) table.get("group"), none -> new ArrayList<>())
                        .add((String) ((Map<?, ?>) each).get("delegation"));
            }
        }
        return seated;
    }

    private Page facilitator() {
        BrowserContext context = chromium.somebody("en", 1366, 768);
        context.request().post(home() + "/sign-in", RequestOptions.create().setMaxRedirects(0)
                .setForm(FormData.create().set("name", "facilitator").set("password", Hall.PASSWORD)));
        return context.newPage();
    }

    private Page rapporteur(String key) {
        Page desk = chromium.somebody("en", 1366, 768).newPage();
        desk.navigate(home() + "/desk/" + hall.code + "?key=" + key);
        return desk;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    private static String name(int number) {
        return "Delegation " + number;
    }

    private static String home() {
        return "http://localhost:" + RestAssured.port;
    }
}
