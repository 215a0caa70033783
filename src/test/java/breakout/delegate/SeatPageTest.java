package breakout.delegate;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.round.Bell;

@QuarkusTest
class SeatPageTest {

    /** The hidden fields of a box: question, kind, number, shown, answer. */
    private static final Pattern BOX = Pattern.compile("name=\"question\" value=\"([^\"]*)\">[^\\n]*"
            + "name=\"kind\" value=\"([^\"]*)\">[^\\n]*name=\"number\" value=\"([^\"]*)\">[^\\n]*name=\"shown\" value=\"([^\"]*)\"[^\\n]*name=\"answer\" value=\"([^\"]*)\"");

    private static final Pattern CODE = Pattern.compile("<span class=\"code lead\">([^<]+)</span>");

    @Inject
    MovableClock clock;

    @Inject
    Bell bell;

    private Hall hall;
    private String seat;
    private Browser kenya;

    @BeforeEach
    void sitDown() {
        hall = Hall.open(Map.of("groups", 3, "minutes", 10));
        seat = "/seat/" + hall.code;
        kenya = Browser.seated(hall, "Kenya");
    }

    @Test
    void asksWhoHasNoSeatToJoin() {
        stranger().get(seat).then().statusCode(303).header("Location", endsWith("/j/" + hall.code));
        stranger().formParam("text", "x").post(seat + "/answers").then().statusCode(303);
        stranger().get("/seat/NOSUCH99").then().statusCode(404).body(containsString("Check the code on the screen"));
    }

    @Test
    void waitsForTheRoundAndThenOffersABoxForEachKind() {
        kenya.get(seat).then().statusCode(200).body(containsString("Round 1 has not started yet."),
                containsString("<bdi>Kenya</bdi>"), not(containsString("<textarea")), containsString("Call the facilitator"),
                not(containsString("We are done")));
        hall.round(1, "opening");
        kenya.get(seat).then().body(containsString("We are done"),
                containsString("What are the benefits of disruptive technologies"),
                containsString("id=\"text-1-benefit\""), containsString("id=\"text-1-current-use\""),
                containsString("id=\"text-1-challenge\""), containsString("id=\"text-1-risk\""));
        kenya.get(seat + "?lang=fr").then().body(containsString("Quels sont les avantages"),
                containsString("lang=\"fr\" dir=\"auto\""));
    }

    @Test
    void givesOnePieceOfThePageToWhoAsksForIt() {
        hall.round(1, "opening");
        kenya.get(seat + "?fragment=boxes").then().statusCode(200).body(containsString("<textarea"),
                not(containsString("<html")));
        kenya.get(seat + "/answers?fragment=bar").then().statusCode(200).body(containsString("Kenya"),
                not(containsString("<html")));
        kenya.get(seat + "?fragment=no-such").then().statusCode(200).body(startsWith("<!DOCTYPE html>"));
    }

    @Test
    void sendsAnAnswerFromItsBoxAndMarksItSent() {
        hall.round(1, "opening");
        Response sent = send("risk", "Drones over the border <b>at night</b>");
        sent.then().statusCode(303).header("Location", endsWith(seat + "?sent=1"));
        kenya.get(seat + "?sent=1").then().body(containsString("It is answer [1] until the round closes"),
                containsString("Drones over the border &lt;b&gt;at night&lt;/b&gt;"), containsString("id=\"sent\""));
        assertEquals(1, answers());
    }

    @Test
    void makesOneAnswerOfOneFormSentTwiceAndTwoOfAPageGoneBackTo() {
        hall.round(1, "opening");
        var form = form("benefit", "Faster release");
        kenya.post(seat + "/answers", form).then().statusCode(303);
        kenya.post(seat + "/answers", form).then().statusCode(303);
        assertEquals(1, answers());
        form.put("text", "Fewer stops");
        kenya.post(seat + "/answers", form).then().statusCode(303);
        kenya.post(seat + "/answers", form).then().statusCode(303);
        assertEquals(2, answers());
    }

    @Test
    void keepsWhatWasTypedOnAPageGoneBackToBesideWhatWasSentFromIt() {
        hall.round(1, "opening");
        var form = form("benefit", "Faster release");
        kenya.post(seat + "/answers", form).then().statusCode(303);
        form.put("sign", "done");
        kenya.post(seat + "/hand", form).then().statusCode(303);
        assertEquals("", standsIn("text-1-benefit"));
        form.put("text", "Fewer stops");
        kenya.post(seat + "/hand", form).then().statusCode(303);
        assertEquals("Fewer stops", standsIn("text-1-benefit"));
        kenya.get(seat).then().body(containsString(">Faster release</p>"));
    }

    @Test
    void takesAtTheEndWhatIsBeingWrittenAnewAndNothingThatAnOldPageShows() {
        hall.round(1, "opening");
        send("benefit", "Faster release").then().statusCode(303);
        var old = form("Answer [1]", "Faster release");
        var anew = form("Answer [1]", "Faster release of goods");
        kenya.post(seat + "/answers", anew).then().statusCode(303);
        old.put("sign", "help");
        kenya.post(seat + "/hand", old).then().statusCode(303);
        kenya.get(seat).then().body(containsString("Faster release of goods</textarea>"));
        var typed = form("Answer [1]", "Faster release of all goods");
        typed.put("sign", "done");
        kenya.post(seat + "/hand", typed).then().statusCode(303);
        kenya.get(seat).then().body(containsString("Faster release of all goods</textarea>"),
                containsString(">Faster release of goods</p>"), not(containsString("Not sent</strong></p></div>")));
        clock.advance(Duration.ofMinutes(13));
        bell.look();
        kenya.get(seat).then().body(containsString(">Faster release of all goods</p>"), not(containsString("<textarea")));
        assertEquals(1, answers());
    }

    @Test
    void showsWhatWasWrittenAnewAndNotTaken() {
        Browser.facilitator().post("/console/" + hall.code + "/settings/collects-drafts", Map.of("on", "false"));
        hall.round(1, "opening");
        send("benefit", "Faster release").then().statusCode(303);
        var typed = form("Answer [1]", "Faster release of goods");
        typed.put("sign", "done");
        kenya.post(seat + "/hand", typed).then().statusCode(303);
        kenya.get(seat).then().body(not(containsString("Not sent</strong></p></div>")));
        clock.advance(Duration.ofMinutes(13));
        bell.look();
        kenya.get(seat).then().body(containsString(">Faster release of goods</p>"),
                containsString("Not sent</strong></p></div>"));
    }

    @Test
    void takesTheLongestTextInAnyScript() {
        hall.round(1, "opening");
        for (String letter : new String[] { "a", "ق", "漢", "\uD83D\uDE80" }) {
            send("benefit", letter.repeat(2000)).then().statusCode(303);
        }
        assertEquals(4, answers());
    }

    @Test
    void keepsATextThatIsTooLongInItsOwnBox() {
        hall.round(1, "opening");
        String text = "é".repeat(2001);
        send("challenge", text).then().statusCode(400).body(
                containsString("2,001 characters, of 2,000 at most"), containsString(text),
                containsString("href=\"#text-1-challenge\""));
        send("challenge", " \n ").then().statusCode(400).body(containsString("Write something first."));
        send("challenge", "a\u0007b").then().statusCode(400).body(containsString("cannot be printed"));
    }

    @Test
    void revisesAndWithdrawsWhileTheRoundRuns() {
        hall.round(1, "opening");
        send("benefit", "Faster release").then().statusCode(303);
        var form = form("Answer [1]", "Faster release of goods");
        kenya.post(seat + "/answers", form).then().statusCode(303);
        kenya.get(seat).then().body(containsString("Faster release of goods"));
        assertEquals(1, answers());
        kenya.post(seat + "/answers/" + form.get("answer") + "/withdrawal", Map.of()).then().statusCode(303);
        kenya.get(seat).then().body(containsString("You have not sent an answer yet."));
        assertEquals(0, answers());
    }

    @Test
    void takesWhatWasBeingWrittenInTheGraceAndMarksItLate() {
        hall.round(1, "opening");
        clock.advance(Duration.ofMinutes(11));
        kenya.get(seat).then().body(containsString("data-phase=\"grace\""), containsString("The bell has rung."));
        send("benefit", "Just in time").then().statusCode(303);
        kenya.get(seat).then().body(containsString(">late<"));
    }

    @Test
    void keepsTheTextOnThePageWhenItComesAfterTheGrace() {
        hall.round(1, "opening");
        send("risk", "In time").then().statusCode(303);
        var late = form("benefit", "My last sentence");
        var revision = form("Answer [1]", "In time, and better");
        clock.advance(Duration.ofMinutes(13));
        bell.look();
        kenya.post(seat + "/answers", late).then().statusCode(409).body(containsString("My last sentence</textarea>"),
                containsString("The round is closed and takes no more answers."), containsString("You sent 1 answer."),
                containsString("Next: Question 2"));
        kenya.post(seat + "/answers", revision).then().statusCode(409).body(containsString("In time, and better</textarea>"));
        kenya.post(seat + "/answers/" + revision.get("answer") + "/withdrawal", Map.of()).then().statusCode(409)
                .body(containsString("In time"));
        kenya.get(seat).then().body(not(containsString("<textarea")));
        hall.round(2, "opening");
        kenya.post(seat + "/answers", late).then().statusCode(409).body(containsString("My last sentence</textarea>"),
                containsString("id=\"text-2-recommendation\""));
    }

    @Test
    void keepsTheBoxesWhileTheRoundIsPaused() {
        hall.round(1, "opening");
        hall.round(1, "pause");
        kenya.get(seat).then().body(containsString("The round is paused."), containsString("<textarea"));
        send("benefit", "Patience").then().statusCode(409).body(containsString("Patience</textarea>"));
        assertEquals("Patience", standsIn("text-1-benefit"));
        hall.round(1, "resumption");
        clock.advance(Duration.ofMinutes(13));
        bell.look();
        kenya.get(seat).then().body(containsString(">Patience</p>"));
    }

    @Test
    void refusesToReviseWhatAnotherSeatWrote() {
        hall.round(1, "opening");
        send("benefit", "Faster release").then().statusCode(303);
        var theirs = form("Answer [1]", "Slower release");
        Browser chile = Browser.seated(hall, "Chile");
        chile.post(seat + "/answers", theirs).then().statusCode(403).body(containsString("Another seat wrote this answer."),
                containsString("Slower release</textarea>"));
        chile.post(seat + "/answers/" + theirs.get("answer") + "/withdrawal", Map.of()).then().statusCode(403);
        assertEquals(1, answers());
    }

    @Test
    void refusesAFormThatWasTamperedWith() {
        hall.round(1, "opening");
        for (String field : new String[] { "answer", "question", "kind", "language" }) {
            var form = form("benefit", "Kept all the same");
            form.put(field, "!!");
            kenya.post(seat + "/answers", form).then().statusCode(400).body(containsString("Kept all the same</textarea>"));
        }
        for (String sign : new String[] { "done", "help" }) {
            kenya.post(seat + "/hand", Map.of("sign", sign, "answer", "x")).then().statusCode(400);
            kenya.post(seat + "/hand", Map.of("sign", sign, "answer", "x", "number", "1")).then().statusCode(400);
            kenya.post(seat + "/hand", Map.of("sign", sign, "text", "Kept all the same")).then().statusCode(400)
                    .body(containsString("Kept all the same</textarea>"));
        }
        kenya.post(seat + "/answers", Map.of()).then().statusCode(400);
        kenya.post(seat + "/answers/17/withdrawal", Map.of()).then().statusCode(400);
    }

    @Test
    void recordsTheLanguageThePageIsReadInUnlessTheScriptTellsAnother() {
        hall.round(1, "opening");
        kenya.post(seat + "/answers?lang=fr", form("benefit", "Un dédouanement plus rapide")).then().statusCode(303);
        send("risk", "كاميرات").then().statusCode(303);
        hall.staff().get(hall.at("/answers")).then().body("language",
                org.hamcrest.Matchers.contains("fr", "ar"));
    }

    @Test
    void leavesTheSeatOnThisDevice() {
        kenya.post(seat + "/leaving", Map.of()).then().statusCode(303).header("Location", endsWith("/j/" + hall.code))
                .cookie("breakout-seat-" + hall.code, "").cookie("breakout-resume-" + hall.code, "");
    }

    @Test
    void sendsOneBoxAndKeepsWhatStandsInTheOthers() {
        hall.round(1, "opening");
        var all = List.of(form("benefit", "Faster release"), form("current-use", ""), form("challenge", "Half a sent"),
                form("risk", "x".repeat(2001)));
        Map<String, List<String>> form = new HashMap<>();
        all.forEach(box -> box.forEach((name, value) -> form.computeIfAbsent(name, list -> new ArrayList<>()).add(value)));
        form.put("send", List.of("text-1-benefit"));
        kenya.post(seat + "/answers", form).then().statusCode(400).body(
                containsString("It is answer [1] until the round closes"),
                containsString("Half a sent</textarea>"), containsString("x".repeat(2001) + "</textarea>"));
        form.get("text").set(3, "");
        kenya.post(seat + "/answers", form).then().statusCode(303);
        kenya.get(seat).then().body(containsString("Half a sent</textarea>"), containsString(">Faster release</p>"));
        assertEquals(1, answers());
    }

    @Test
    void showsTheFacilitatorASignAndKeepsWhatStandsInTheBoxes() {
        hall.round(1, "opening");
        var form = form("risk", "Half a sent");
        for (String sign : List.of("help", "more-time", "done")) {
            form.put("sign", sign);
            kenya.post(seat + "/hand", form).then().statusCode(303);
        }
        kenya.get(seat).then().body(containsString("Facilitator called"), containsString("✓ We are done"),
                containsString("Half a sent</textarea>"), containsString("data-extra=\"120\""));
        form.put("sign", "helped");
        kenya.post(seat + "/hand", form).then().statusCode(303);
        kenya.get(seat).then().body(containsString("Call the facilitator"));
        form.put("sign", "wave");
        kenya.post(seat + "/hand", form).then().statusCode(400).body(containsString("Half a sent</textarea>"));
        kenya.get(seat + "/hand").then().statusCode(303);
    }

    @Test
    void writesOnInItsOwnTime() {
        hall.round(1, "opening");
        kenya.post(seat + "/hand", Map.of("sign", "more-time")).then().statusCode(303);
        clock.advance(Duration.ofMinutes(13));
        kenya.get(seat).then().body(containsString("data-phase=\"closing\""), containsString("<textarea"));
        send("benefit", "In my own time").then().statusCode(303);
        assertEquals(1, answers());
    }

    @Test
    void showsSimilarAnswersAndTakesSupportOnceOneHasWritten() {
        hall.round(1, "opening");
        String theirs = hall.join("Chile").answer(1, "Drones see the coast.");
        hall.staff().put(hall.at("/answers/" + theirs + "/release")).then().statusCode(lessThan(300));
        kenya.get(seat).then().body(not(containsString("Drones see the coast.")));
        send("benefit", "Drones find people at sea.").then().statusCode(303);
        kenya.get(seat).then().body(containsString("Drones see the coast."), containsString("Also true for us"));
        String support = seat + "/support/" + theirs;
        kenya.post(support, Map.of("true", "yes")).then().statusCode(303);
        kenya.get(seat + "?fragment=similar").then().body(containsString("also true for 1 delegation"),
                containsString("take it back"));
        kenya.post(support, Map.of("true", "no")).then().statusCode(303);
        kenya.get(seat).then().body(not(containsString("also true for 1 delegation")));
        kenya.post(seat + "/support/17", Map.of("true", "yes")).then().statusCode(400);
    }

    @Test
    void givesTheSeatBackOnAnotherDevice() {
        hall.round(1, "opening");
        kenya.post(seat + "/hand", form("risk", "Half a sent")).then().statusCode(400);
        String code = CODE.matcher(kenya.get(seat).asString()).results().map(found -> found.group(1)).findFirst().orElseThrow();
        Browser tablet = Browser.known(
                stranger().formParam("resumeCode", code.toLowerCase()).post("/j/" + hall.code + "/resumption"));
        tablet.get(seat).then().statusCode(200).body(containsString("<bdi>Kenya</bdi>"),
                containsString("Half a sent</textarea>"));
        stranger().formParam("resumeCode", "NOSUCHCODE").post("/j/" + hall.code + "/resumption").then().statusCode(400)
                .body(containsString("value=\"NOSUCHCODE\""));
    }

    private Response send(String kind, String text) {
        return kenya.post(seat + "/answers", form(kind, text));
    }

    /** The fields of the box of this kind, or of the one that writes an answer anew, alone. */
    private Map<String, String> form(String box, String text) {
        var fields = BOX.matcher(kenya.get(seat).asString());
        String number = box.startsWith("Answer") ? box.replaceAll("\\D", "") : "";
        while (fields.find()) {
            if (fields.group(3).equals(number) && (!number.isEmpty() || fields.group(2).equals(box))) {
                var form = new HashMap<String, String>();
                form.put("question", fields.group(1));
                form.put("kind", fields.group(2));
                form.put("number", fields.group(3));
                form.put("shown", fields.group(4));
                form.put("answer", fields.group(5));
                form.put("language", "");
                form.put("text", text);
                return form;
            }
        }
        throw new AssertionError("No box " + box);
    }

    private String standsIn(String box) {
        return Pattern.compile("<textarea id=\"" + box + "\"[^>]*>\\n([^<]*)</textarea>").matcher(kenya.get(seat).asString())
                .results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private int answers() {
        return hall.staff().get(hall.at("/answers")).then().extract().<Integer> path("size()");
    }
}
