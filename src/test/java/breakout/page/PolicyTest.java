package breakout.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.Chromium;

/** What no page does is noticed when one does it: otherwise counting nothing would prove nothing. */
@QuarkusTest
@Tag(AskedOfPostgres.IN_A_BROWSER)
class PolicyTest {

    @Test
    void noticesAnInlineStyleAnInlineScriptAndAnotherHost() {
        Chromium chromium = Chromium.start();
        Page page = chromium.somebody("en", 800, 600).newPage();
        page.navigate(Stage.home() + "/");
        assertEquals(List.of(), chromium.breaches());
        page.evaluate("document.body.setAttribute('style', 'color: red')");
        page.evaluate("document.body.setAttribute('onclick', 'alert(1)'); document.body.click()");
        page.evaluate("fetch('http://elsewhere.invalid/').catch(() => 0)");
        page.onRequestFailed(request -> page.title());
        assertTrue(chromium.breaches().size() >= 3, chromium.breaches().toString());
        assertThrows(AssertionError.class, chromium::close);
    }
}
