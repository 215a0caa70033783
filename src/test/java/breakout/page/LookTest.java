package breakout.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;

/** Finding nothing on a page means something only because each flaw is found where there is one. */
@QuarkusTest
class LookTest {

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        page = chromium.somebody("en", 1280, 720).newPage();
        page.navigate(Stage.home() + "/");
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertEquals(List.of(), new Look(page).byTheRules().at("unfocused", "untagged", "sideways", "tooSmall", "cutOff")
                .inForcedColours("invisible").withWideSpacing("cutOff").on(320, 640, "sideways").flaws());
    }

    @Test
    void findsEachFlaw() {
        flawed("<p id='wide'>Wide</p>", "wide.style.inlineSize = '2000px'", "sideways", "p#wide “Wide” at 1280");
        flawed("<button id='tiny' class='second'>i</button>", "tiny.style.minBlockSize = '0'; tiny.style.padding = '0'",
                "tooSmall", "button#tiny.second “i”");
        flawed("<button id='low'>Send</button>", "low.style.minBlockSize = '0'", "tooSmall", "button#low “Send”");
        flawed("<button id='dark'>Send</button>", "dark.style.outline = 'none'; dark.style.boxShadow = 'none'", "unfocused",
                "button#dark “Send”");
        flawed("<p id='cut'>Two<br>lines</p>", "cut.style.overflow = 'hidden'; cut.style.blockSize = '1.5em'", "cutOff",
                "p#cut “Twolines”");
        flawed("<p id='pale'>Pale</p>", "pale.style.color = pale.style.backgroundColor = 'white'", "invisible",
                "p#pale “Pale”");
        flawed("<p id='other' dir='auto'>مرحبا</p>", "", "untagged", "p#other “مرحبا”");
        flawed("<p id='turned' lang='ar'>مرحبا</p>", "", "untagged", "p#turned “مرحبا”");
    }

    @Test
    void goesByTheRules() {
        fill("<div id='picture' role='img'></div>", "");
        assertEquals(1, new Look(page).byTheRules().flaws().stream().filter(flaw -> flaw.startsWith("role-img-alt: [#picture]"))
                .count());
    }

    private void flawed(String html, String spoil, String flaw, String found) {
        fill(html, spoil);
        assertEquals(List.of(flaw + ": " + found), new Look(page).at(flaw).flaws());
    }

    private void fill(String html, String spoil) {
        page.evaluate("html => { document.body.innerHTML = '<main><h1>Flaws</h1>' + html + '</main>' }", html);
        page.evaluate(spoil);
    }
}
