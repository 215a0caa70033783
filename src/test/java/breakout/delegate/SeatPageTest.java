package breakout.delegate;

import static breakout.Browser.hidden;
import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

@QuarkusTest
class SeatPageTest {

    @Inject
    MovableClock clock;

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
                containsString("<bdi>Kenya</bdi>"), not(containsString("<textarea")));
        hall.round(1, "opening");
        kenya.get(seat).then().body(containsString("What are the benefits of disruptive technologies"),
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
        kenya.get(seat + "?sent=1").then().body(containsString("It is answer [1]."),
                containsString("Drones over the border &lt;b&gt;at night&lt;/b&gt;"), containsString("data-kept-done="));
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
        assertEquals(2, answers());
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
                .cookie("breakout-seat-" + hall.code, "");
    }

    private Response send(String kind, String text) {
        return kenya.post(seat + "/answers", form(kind, text));
    }

    /** The fields of the box of this kind, or of the one that writes an answer anew. */
    private Map<String, String> form(String box, String text) {
        String html = kenya.get(seat).asString();
        String mark = box.startsWith("Answer") ? ">" + box + "<" : "name=\"kind\" value=\"" + box + "\"";
        var form = new HashMap<String, String>();
        form.put("answer", hidden(html, "answer", mark));
        form.put("question", hidden(html, "question", mark));
        form.put("kind", hidden(html, "kind", mark));
        if (box.startsWith("Answer")) {
            form.put("number", hidden(html, "number", mark));
        }
        form.put("language", "");
        form.put("text", text);
        return form;
    }

    private int answers() {
        return hall.staff().get(hall.at("/answers")).then().extract().<Integer> path("size()");
    }
}
