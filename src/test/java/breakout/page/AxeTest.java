package breakout.page;

import static breakout.page.Screen.known;
import static breakout.page.Screen.stranger;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.page.Stage.Moment;
import breakout.slide.Slide;

/** Everybody can see, read and reach everything: every screen, in both languages, empty, full, refused and closed. */
@QuarkusTest
@Tag(AskedOfPostgres.IN_A_BROWSER)
class AxeTest {

    private static final List<String> LANGUAGES = List.of("en", "fr");
    /** A phone; also a laptop's screen at 400 %. */
    private static final int NARROW = 320;

    /** Two look at once, each in a language of their own. */
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    @BeforeEach
    void openOnce() throws InterruptedException {
        if (VISITORS.isEmpty()) {
            for (String language : LANGUAGES) {
                VISITORS.put(language, Visitor.of(language));
            }
        }
    }

    @AfterAll
    static void close() throws InterruptedException {
        try {
            for (Visitor visitor : VISITORS.values()) {
                visitor.leave();
            }
        } finally {
            VISITORS.clear();
        }
    }

    /** Both look at the same time. */
    private static void nobodyFinds(Function<Visitor, Look> looks) throws Exception {
        List<Future<String>> found = VISITORS.values().stream()
                .map(visitor -> visitor.look(() -> looks.apply(visitor).flaws())).toList();
        for (Future<String> each : found) {
            assertEquals("", each.get());
        }
    }

    static Stream<Screen> screens() {
        String tooLong = "x".repeat(2001);
        String answer = UUID.randomUUID().toString();
        return Stream.of(
                stranger("the front page", "/"),
                stranger("the front page that does not know the code", "/").sending("code", "NOSUCH99"),
                stranger("the way in before the first round", "/j/{waiting}"),
                stranger("the way in while a round runs", "/j/{open}"),
                stranger("the way in after the last round", "/j/{closed}"),
                stranger("the way in without a delegation's name", "/j/{open}").sending("delegation", "", "group", "9"),
                stranger("the way in with a resume code nobody has", "/j/{open}/resumption").sending("resumeCode", "NOSUCH99"),
                known("the way in for who has a seat", "/j/{open}"),
                stranger("the way in through a door that is shut", "/j/{shut}"),
                known("the console with the door shut", "/console/{shut}"),
                stranger("the way into no session", "/j/NOSUCH99"),
                known("a seat before the first round", "/seat/{waiting}"),
                known("a seat without an answer", "/seat/{silent}"),
                known("a seat with answers in five languages", "/seat/{open}"),
                known("a seat that has just sent", "/seat/{open}?sent=1"),
                known("a seat in a pause", "/seat/{paused}"),
                known("a seat in the grace", "/seat/{grace}"),
                known("a seat after the last round", "/seat/{closed}"),
                known("a seat whose text is too long", "/seat/{open}/answers").sending("answer", answer, "question", "1",
                        "kind",
                        "risk", "number", "", "language", "", "text", tooLong, "send", answer),
                known("a seat whose text came too late", "/seat/{closed}/answers").sending("answer", answer, "question", "2",
                        "kind", "recommendation", "number", "", "language", "ar", "text", "متأخر", "send", answer),
                known("a seat whose wish is not known", "/seat/{open}/hand").sending("sign", "more-tea"),
                stranger("the sign-in", "/sign-in"),
                stranger("the sign-in with a wrong password", "/sign-in").sending("name", "nobody", "password", "x"),
                stranger("the set-up with a wrong code", "/set-up").sending("code", "wrong", "password", "x"),
                stranger("an invitation to run a session", "/invitations/{facilitator}"),
                stranger("an invitation, a password refused", "/invitations/{facilitator}").sending("name", "facilitator",
                        "password", "x"),
                stranger("an invitation to the desk", "/invitations/{rapporteur}"),
                stranger("an invitation there is not", "/invitations/0"),
                known("who runs a session", "/console/{open}/staff"),
                known("who runs a session, an invitation refused", "/console/{open}/staff/invitations").sending("name", ""),
                known("an invitation, shown once", "/console/{open}/staff/invitations").sending("name", "Amélie", "role",
                        "facilitator"),
                known("the accounts of the venue", "/staff"),
                known("the accounts of the venue, an invitation refused", "/staff/invitations").sending("name", ""),
                known("an account", "/account"),
                known("an account whose password is changed", "/account?changed=1"),
                known("an account, a change refused", "/account").sending("before", "x", "password", "y"),
                known("the sessions", "/sessions"),
                known("the sessions, one being changed", "/sessions?template=ptc-disruptive-technologies"),
                known("the sessions, a form refused", "/sessions").sending("template", "ptc-disruptive-technologies", "title",
                        "", "minutes", "soon"),
                known("the console before the first round", "/console/{waiting}"),
                known("the console of a round without answers", "/console/{silent}"),
                known("the console of a round with answers", "/console/{open}"),
                known("the console in a pause", "/console/{paused}"),
                known("the console in the grace", "/console/{grace}"),
                known("the console after the last round", "/console/{closed}"),
                known("the console, a form refused", "/console/{waiting}/rounds/1/opening").sending("minutes", "ten"),
                known("the console, an act refused", "/console/{closed}/rounds/1/pause").sending(),
                known("the console, an act that came second", "/console/{open}/rounds/1/pause").sending("version", "0"),
                known("the console, a reason missing", "/console/{open}/answers/{answer}/hiding").sending("reason", ""),
                known("the console, an appointment refused", "/console/{open}/rapporteurs").sending("name", "", "group", "9"),
                known("the console, a grace refused", "/console/{open}/settings/grace").sending("graceSeconds", "3000"),
                known("the console, a head refused", "/console/{open}/settings/heading/fr").sending("meeting", "Réunion"),
                known("who is here", "/console/{open}/seats"),
                known("who is here, a seat that is not", "/console/{open}/seats/0/code").sending(),
                known("the list of delegations, empty", "/console/{waiting}/delegations"),
                known("the list of delegations, to start from", "/console/{open}/delegations?from=shipped"),
                known("the groups", "/console/{open}/groups"),
                known("the groups, a plan to be looked at", "/console/{open}/groups?rule=cafe&seed=1"),
                known("the groups, a plan refused", "/console/{open}/groups?rule=cafe&seed=none"),
                known("a group", "/console/{open}/groups/1"),
                known("a group, its link refused", "/console/{open}/groups/1").sending("room", "B", "link", "x", "language", "",
                        "moderator", ""),
                known("the slips, without a list", "/console/{waiting}/slips"),
                stranger("a slip that is good no more", "/slip/none"),
                known("a rapporteur's link", "/console/{open}/rapporteurs").sending("name", "Amélie", "group", "1"),
                stranger("the desk, closed to a stranger", "/desk/{open}"),
                known("what the groups report while one is asked", "/desk/{closed}/plenary"),
                known("what the groups report in the end", "/desk/{final}/plenary"),
                known("what the groups report, an order refused", "/desk/{final}/plenary/groups/1/closing").sending(),
                known("the desk without an answer", "/desk/{silent}"),
                known("the desk with answers in five languages", "/desk/{open}"),
                known("the desk with one technology", "/desk/{open}?technology=drones&kind=benefit"),
                known("the desk, messages refused", "/desk/{open}/report/messages").sending("messages", tooLong),
                known("the desk, a reason missing", "/desk/{open}/answers/{answer}/hiding").sending("reason", ""),
                known("the desk, a point that somebody else has changed", "/desk/{open}/points/{point}/wording").sending("text",
                        "Drones see all.", "as", "benefit", "seen", "7"),
                known("the desk, a point refused", "/desk/{open}/points/{point}/wording").sending("text", tooLong, "as",
                        "benefit"),
                known("the desk, a merging refused", "/desk/{open}/points").sending(),
                known("the desk of a final report", "/desk/{final}"),
                known("the desk, what is uncertain", "/desk/{open}?confidence=low"),
                known("the desk, what is unread", "/desk/{open}?unread=true"),
                known("the desk, nothing ticked", "/desk/{open}/together/hiding").sending("reason", ""),
                known("a report to be final with answers unread", "/desk/{open}/report/finalisation").sending(),
                known("two points side by side", "/desk/{open}/merging?one={point}&other={other}"),
                known("a report to be final with a message that names nothing", "/desk/{open}/report/finalisation").sending(
                        "messages", "Drones see all.", "unread", "true"),
                known("what is said twice", "/desk/{open}/repeats"),
                known("what is named together", "/desk/{open}/links"),
                known("the technologies of a session", "/desk/{open}/technologies"),
                known("the technologies, one refused", "/desk/{open}/technologies").sending("english", "AI", "words", "the"),
                known("a dictated answer refused", "/desk/{open}/dictation").sending("question", "1", "text", "", "group", "9"),
                known("the lectern before a report is final", "/desk/{open}/lectern"),
                known("the lectern, a reservation refused", "/desk/{final}/lectern/reservations").sending("paragraph", "2",
                        "text", ""),
                known("a report without an answer", "/report/{silent}"),
                known("a draft of the report", "/report/{closed}"),
                known("a final report", "/report/{final}"),
                known("the oral brief", "/report/{final}/brief"),
                known("what changed since a former report", "/report/{final}/changes"),
                stranger("a draft of the report to a stranger", "/report/{closed}"),
                stranger("the hall's screen before the first round", "/projector/{waiting}"),
                stranger("the hall's screen while a round runs", "/projector/{open}"),
                stranger("the hall's screen in a pause", "/projector/{paused}"),
                stranger("the hall's screen in the grace", "/projector/{grace}"),
                stranger("the hall's screen after the last round", "/projector/{closed}"),
                stranger("a page there is not", "/nowhere"),
                stranger("a console to a stranger", "/console/{open}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void isThereForEverybody(Screen screen) throws Exception {
        nobodyFinds(visitor -> {
            Page page = visitor.page(screen.known());
            page.setViewportSize(Visitor.WIDE, Visitor.HIGH);
            screen.show(page, visitor.stage());
            Look look = new Look(page).byTheRules().at("unfocused", "untagged").inForcedColours("invisible");
            return screen.onTheWall() ? look : spaced(look);
        });
    }

    private static Look spaced(Look look) {
        return look.withWideSpacing("cutOff", "sideways").on(NARROW, Visitor.HIGH, "sideways", "tooSmall", "cutOff");
    }

    @Test
    void isThereForWhoSetsItUp() throws Exception {
        FirstDay.during(() -> nobodyFinds(visitor -> {
            Page page = visitor.page(false);
            page.setViewportSize(Visitor.WIDE, Visitor.HIGH);
            page.navigate(Stage.home() + "/sign-in");
            assertThat(page.locator("form[action='/set-up'] #code")).isVisible();
            assertThat(page.locator(".faults")).hasCount(0);
            return spaced(new Look(page).byTheRules().at("unfocused", "untagged").inForcedColours("invisible"));
        }));
    }

    static Stream<Arguments> slides() {
        return Stream.of(Slide.values()).flatMap(slide -> Stream.of(Moment.WAITING, Moment.CLOSED)
                .filter(moment -> slide != Slide.QUOTE || moment.hasAnswers()).map(moment -> Arguments.of(slide, moment)));
    }

    @ParameterizedTest(name = "the hall''s screen shows {0} when {1}")
    @MethodSource("slides")
    void isThereForTheWholeHall(Slide slide, Moment moment) throws Exception {
        nobodyFinds(visitor -> {
            Page page = visitor.page(false);
            page.setViewportSize(Visitor.WIDE, Visitor.HIGH);
            visitor.stage().show(moment, slide);
            page.navigate(visitor.stage().at("/projector/" + moment.mark()));
            return new Look(page).byTheRules().at("unfocused", "untagged", "sideways").inForcedColours("invisible");
        });
    }
}
