package breakout.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;

/** Looks at a page as it stands, and names what somebody could not see, read or reach. */
final class Look {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCRIPT = script();
    /** What SC 1.4.12 lets a reader set. A sheet that a script makes is not stopped by the policy. */
    private static final String SPACED = """
            (on => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
                + 'p { margin-block-end: 2em !important }');
              document.adoptedStyleSheets = on ? [sheet] : [];
            })""";

    private final Page page;
    private final List<String> flaws = new ArrayList<>();

    Look(Page page) {
        this.page = page;
    }

    /** What was found so far: rule, element. */
    List<String> flaws() {
        return flaws;
    }

    /** With the rules of axe. */
    Look byTheRules() {
        var onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        new AxeBuilder(page).options(onlyViolations).withTags(RULES).setLegacyMode(true).analyze().getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> flaws.add(rule.getId() + ": " + node.getTarget() + " " + node.getHtml())));
        return this;
    }

    /** For each of these flaws, by its name in look.js. */
    @SuppressWarnings("unchecked")
    Look at(String... each) {
        for (String flaw : each) {
            ((List<String>) page.evaluate(SCRIPT + "." + flaw + "()")).forEach(found -> flaws.add(flaw + ": " + found));
        }
        return this;
    }

    /** As who lets the system choose all colours. */
    Look inForcedColours(String... each) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        at(each);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return this;
    }

    /** As who needs wider letters, words and lines. */
    Look withWideSpacing(String... each) {
        page.evaluate(SPACED, true);
        at(each);
        page.evaluate(SPACED, false);
        return this;
    }

    /** On a screen of this width. */
    Look on(int width, int height, String... each) {
        page.setViewportSize(width, height);
        return at(each);
    }

    private static String script() {
        try {
            return Files.readString(Path.of("src/test/resources/look.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
