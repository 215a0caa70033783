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
}
