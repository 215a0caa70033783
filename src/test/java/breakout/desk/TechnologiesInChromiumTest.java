package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

import breakout.Chromium;
import breakout.Hall;

/** A rapporteur finds that the room speaks of a technology the paper does not know, and adds it on the desk. */
@QuarkusTest
class TechnologiesInChromiumTest {

    /** After which digits are filed. */
    private static final int LONGER_THAN_A_MOMENT_MILLIS = 1_000;

    private Chromium chromium;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void filesAllAnswersAfreshAndLeavesWhatAPersonFiled() {
        Hall hall = Hall.open(Map.of("graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya");
        kenya.answer(1, "Quantum computers will open our seals.");
        kenya.answer(1, "Des qubits, dans dix ans.");
        String byHand = kenya.answer(1, "Quantum computers learn faster.");
        kenya.answer(1, "Drones see the coast.");
        hall.staff().contentType(ContentType.JSON).body(Map.of("technologies", List.of("ai")))
                .put(hall.at("/answers/" + byHand + "/filing")).then().statusCode(200);

        Page page = chromium.somebody("en", 1280, 800).newPage();
        page.navigate(hall.rapporteur(null).desk());
        page.locator("a[href$='/technologies']").click();
        page.locator("#english").fill("Quantum computing");
        page.locator("#french").fill("Informatique quantique");
        page.locator("#words").fill("quantum computer\nqubit");
        page.locator("#add-technology").click();
        page.locator("#technology-quantum-computing a").click();
        assertThat(page.locator("#list .answer .text")).hasText(new String[] { "Quantum computers will open our seals.",
                "Des qubits, dans dix ans." });
        assertThat(page.locator("#list .answer mark")).hasText(new String[] { "Quantum computers", "qubits" });
        Chromium.wholePicture(page, "desk-ninth-technology");
        hall.staff().get(hall.at("/answers")).then().body("[2].technologies", contains("ai"))
                .body("[3].technologies", contains("drones"));
    }

    /** On the narrowest screen, with two presses. */
    @Test
    void addsWhatIsProposed() {
        Hall hall = Hall.open(Map.of("graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Quantum computing frightens us.");
        hall.join("Peru").answer(1, "La computación cuántica nos preocupa.");
        hall.join("Qatar").answer(1, "علينا أن نستعد للحوسبة الكمومية.");
        Page page = chromium.somebody("fr", 320, 800).newPage();
        page.navigate(hall.rapporteur(null).desk());
        page.navigate("http://localhost:" + RestAssured.port + "/desk/" + hall.code + "/technologies");
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        Chromium.wholePicture(page, "desk-proposals");
        page.locator("#take-1").click();
        assertThat(page.locator("#english")).hasValue("Quantum computing");
        page.locator("#add-technology").click();
        page.locator("#technology-quantum-computing a").click();
        assertThat(page.locator("#list .answer .text")).hasCount(3);
    }

    /** Nine have a digit: the tenth and the eleventh have the first two behind a nought. */
    @Test
    void areFiledUnderByKeysBeyondTheNinth() {
        Hall hall = Hall.open(Map.of("graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Borders are long.");
        for (String each : List.of("Quantum computing", "Satellites")) {
            hall.staff().contentType(ContentType.JSON).body(Map.of("english", each)).post(hall.at("/technologies")).then()
                    .statusCode(201);
        }
        Page page = chromium.somebody("en", 1280, 800).newPage();
        page.navigate(hall.rapporteur(null).desk());
        var tags = page.locator("#answer-1 .tags .tag.good");
        page.locator("#answer-1").focus();
        List.of("1", "0", "1").forEach(page.keyboard()::press);
        assertThat(tags).hasCount(2);
        assertThat(tags.last()).hasText(named(page, 1));
        page.keyboard().press("c");
        page.keyboard().press("1");
        assertThat(page.locator("#undo")).hasText("Undo: kind given [1]");
        page.keyboard().press("0");
        page.keyboard().press("9");
        page.waitForTimeout(LONGER_THAN_A_MOMENT_MILLIS);
        assertThat(page.locator("#undo")).hasText("Undo: kind given [1]");
        page.keyboard().press("0");
        assertThat(tags).hasCount(0);
        assertThat(page.locator("#answer-1 .tags")).containsText("General points");
        page.keyboard().press("0");
        page.keyboard().press("2");
        assertThat(tags).hasText(named(page, 2));
        assertThat(page.locator("#undo")).hasText("Undo: filed [1]");

        page.keyboard().press("f");
        Chromium.picture(page, "desk-eleven-technologies");
        assertEquals("\"0 \" counter(key) / \"\"", page.locator("#answer-1 .choices li:nth-child(10) label")
                .evaluate("each => getComputedStyle(each, '::after').content"));
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }

    /** What the list of keys says that a nought and this digit file under. */
    private static String named(Page page, int digit) {
        return page.locator("#keys dt:has(kbd:text-is('0')):has(kbd:text-is('" + digit + "')) + dd bdi").textContent();
    }
}
