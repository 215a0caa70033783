package breakout.page;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** Somebody who has no mouse, and who sees at every step where they are. */
final class Keyboard {

    /** More steps than any page has controls. */
    private static final int MOST_STEPS = 300;
    /**
     * Whether what has the focus is the one that is meant; or what is wrong with how it is shown, once the page has scrolled.
     */
    private static final String STEP = """
            async meant => {
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
              return wrong().join() || document.activeElement.matches(meant);
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
            if (stepsOnto(selector)) {
                return this;
            }
        }
        return fail("No way by keyboard to " + selector + " at " + page.url());
    }

    /** Goes through the whole page, from its first control to its last, and says how many there are. */
    int walk() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (stepsOnto("body")) {
                return step;
            }
        }
        return fail("No end of the page by keyboard at " + page.url());
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

    private boolean stepsOnto(String selector) {
        page.keyboard().press("Tab");
        Object step = page.evaluate(STEP, selector);
        return step instanceof Boolean meant ? meant : fail(page.url() + " " + step);
    }
}
