package breakout.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import breakout.Account;
import breakout.AskedOfPostgres;
import breakout.Browser;
import breakout.Chromium;
import breakout.Hall;
import breakout.ProviderStub;

/** A browser goes to the organisation's provider, on another site, and comes back signed in, within the pages' policy. */
@QuarkusTest
@Tag(AskedOfPostgres.IN_A_BROWSER)
@TestProfile(ProviderStub.Connected.class)
class OrganisationInChromiumTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HIGH = 800;

    private final List<String> flaws = new ArrayList<>();

    @Test
    void leadsThereAndBackAndIsThereForEverybody() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.somebody("fr", WIDE, HIGH).newPage();
            page.navigate(Stage.home() + "/sign-in");
            look(page);
            page.locator("#organisation").click();
            page.locator("[name=email]").fill("nobody.known@example.int");
            page.locator("button").click();
            assertThat(page.locator(".faults")).containsText("vous n’avez pas de compte ici");
            look(page);

            page.locator("#organisation").click();
            page.locator("[name=email]").fill(ProviderStub.LISTED);
            page.locator("button").click();
            assertThat(page).hasURL(Pattern.compile(".*/sessions$"));
            page.navigate(Stage.home() + "/account");
            look(page);

            Hall hall = Hall.open(Map.of("groups", 2));
            hall.rapporteur(1);
            page.navigate(Stage.home() + "/console/" + hall.code + "/staff");
            look(page);
            Page guest = chromium.somebody("en", WIDE, HIGH).newPage();
            guest.navigate(Account.invitation(Browser.facilitator(), hall, "facilitator", null));
            look(guest);
            guest.locator("#organisation").click();
            guest.locator("[name=email]").fill("guest@example.int");
            guest.locator("button").click();
            assertThat(guest).hasURL(Pattern.compile(".*/console/" + hall.code));
        }
        assertEquals("", String.join("\n", flaws));
    }

    private void look(Page page) {
        page.setViewportSize(WIDE, HIGH);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        new Look(page).byTheRules().at("unfocused", "untagged").inForcedColours("invisible")
                .withWideSpacing("cutOff", "sideways").on(NARROW, HIGH, "sideways", "tooSmall", "cutOff").flaws()
                .forEach(flaw -> flaws.add(page.url() + " " + flaw));
        page.setViewportSize(WIDE, HIGH);
    }
}
