package breakout.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** Somebody who has no mouse, and who sees at every step where they are. */
final class Keyboard {

    /** More steps than any page has controls. */
    private static final int MOST_STEPS = 300;
    /** What is wrong with how the focus is shown, once the page has scrolled to it; empty where it is seen. */
    private static final String UNSEEN = """
            async () => {
              const wrong = () => {
                const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
                if (e === document.body) return [];
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
                const there = document.elementFromPoint(Math.max(1, box.x + Math.min(box.width, innerWidth) / 2),
                  Math.max(1, box.y + Math.min(box.height, 40) / 2));
                return [ring || 'no ring', there && (e.contains(there) || there.contains(e)) || 'covered by ' + (there && there.outerHTML.slice(0, 80))]
                  .filter(found => found !== true).map(found => found + ': ' + e.outerHTML.slice(0, 120));
              };
              for (let frames = 0; frames < 60 && wrong().length; frames++) await new Promise(requestAnimationFrame);
              return wrong();
            }""";

    private final Page page;
    private int loaded;

    Keyboard(Page page) {
        this.page = page;
        // What moves is looked at where it comes to rest.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.onLoad(each -> loaded++);
    }

    /** Goes forward, control by control, to the one that is meant. */
    Keyboard reach(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            assertEquals(List.of(), page.evaluate(UNSEEN), page.url());
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        return fail("No way by keyboard to " + selector + " at " + page.url());
    }

    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses what is reached, and waits for the page that answers. */
    Keyboard follow(String selector) {
        reach(selector);
        int before = loaded;
        page.keyboard().press("Enter");
        page.waitForCondition(() -> loaded > before);
        return this;
    }
}
