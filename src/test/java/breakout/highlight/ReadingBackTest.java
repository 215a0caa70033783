package breakout.highlight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;
import breakout.MovableClock;

/** "Is this what we said?": the group answers within two minutes, and its silence is consent. */
@QuarkusTest
class ReadingBackTest {

    @Inject
    MovableClock clock;
    @Inject
    ReadingBack readingBack;

    private Hall hall;
    private Hall.Delegate kenya;
    private Hall.Delegate chile;
    private Hall.Delegate fiji;
    private Hall.Rapporteur rapporteur;
    private String drones;
    private String seals;

    @BeforeEach
    void mark() {
        hall = Hall.open(Map.of("groups", 2));
        kenya = hall.join("Kenya", 1);
        chile = hall.join("Chile", 1);
        fiji = hall.join("Fiji", 2);
        hall.round(1, "opening").statusCode(200);
        rapporteur = hall.rapporteur(1);
        drones = rapporteur.mark(kenya.answer(1, "Drones see the coast."));
        seals = rapporteur.mark(chile.answer(1, "Seals report every opening."));
    }

    @Test
    void asksTheGroupForTwoMinutes() {
        rapporteur.readBack(1).statusCode(200).body("group", equalTo(1), "remainingSeconds", equalTo(120));
        asked(kenya).body("remainingSeconds", lessThanOrEqualTo(120), "highlights.id", contains(drones, seals),
                "highlights.verdict", contains(nullValue(), nullValue()), "highlights[0].text",
                equalTo("Drones see the coast."));
        states("read-back", "read-back");
        clock.advance(ReadBack.TAKES.minusSeconds(5));
        kenya.judge(1, drones, "confirm", null).statusCode(204);
        clock.advance(Duration.ofSeconds(6));
        kenya.judge(1, drones, "confirm", null).statusCode(409).body("type", endsWith("read_back_over"));
        asked(kenya).body("remainingSeconds", equalTo(0), "highlights", empty());
    }

    @Test
    void takesSilenceForConsentAndSaysHowManyConfirmed() {
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "confirm", null).statusCode(204);
        kenya.judge(1, drones, "confirm", null).statusCode(204);
        hall.join("Kenya", 1).judge(1, drones, "confirm", null).statusCode(204);
        clock.advance(ReadBack.TAKES);
        states("confirmed", "confirmed").body("confirmed", contains(1, 0));
    }

    @Test
    void givesWhatIsCorrectedBackToTheRapporteurWhoReadsItBackAgain() {
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "confirm", null).statusCode(204);
        chile.judge(1, drones, "correct", "Only by day, and only the harbour.").statusCode(204);
        highlights().body("[0].corrected", equalTo(1), "[0].corrections", empty());
        rapporteur.closeReadBack(1).statusCode(200).body("remainingSeconds", equalTo(0));
        states("corrected", "confirmed").body("[0].corrections.text", contains("Only by day, and only the harbour."),
                "[0].corrections.language", contains("en"));
        rapporteur.readBack(1).statusCode(409).body("type", endsWith("read_back_of_nothing"));
        word(drones, "Drones see the harbour by day.").statusCode(200).body("state", equalTo("draft"), "corrected",
                equalTo(0), "confirmed", equalTo(0));
        rapporteur.readBack(1).statusCode(200);
        asked(chile).body("highlights.id", contains(drones), "highlights[0].text", equalTo("Drones see the harbour by day."));
        rapporteur.closeReadBack(1).statusCode(200);
        states("confirmed", "confirmed");
    }

    @Test
    void keepsAReservationUntilWhoMadeItTakesItBack() {
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "reservation", "My administration does not fly.").statusCode(204);
        chile.judge(1, drones, "correct", "By day.").statusCode(204);
        rapporteur.closeReadBack(1).statusCode(200);
        word(drones, "Drones see the coast by day.").statusCode(200);
        rapporteur.readBack(1).statusCode(200);
        asked(kenya).body("highlights[0].verdict", equalTo("reservation"), "highlights[0].said.text",
                equalTo("My administration does not fly."));
        asked(chile).body("highlights[0].verdict", nullValue());
        clock.advance(ReadBack.TAKES);
        states("confirmed", "confirmed").body("[0].reserved", equalTo(1), "[0].reservations.text",
                contains("My administration does not fly."));
        word(drones, "Drones see the coast.").statusCode(200);
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "confirm", null).statusCode(204);
        clock.advance(ReadBack.TAKES);
        states("confirmed", "confirmed").body("[0].reserved", equalTo(0), "[0].reservations", empty());
    }

    @Test
    void letsASeatChangeItsMindWhileItLasts() {
        rapporteur.readBack(1).statusCode(200);
        chile.judge(1, drones, "correct", "By day.").statusCode(204);
        chile.judge(1, drones, "reservation", "У нас нет дронов.").statusCode(204);
        kenya.judge(1, drones, "correct", "By night.").statusCode(204);
        kenya.judge(1, drones, "confirm", "and these words are nobody’s").statusCode(204);
        rapporteur.closeReadBack(1).statusCode(200);
        states("confirmed", "confirmed").body("[0].confirmed", equalTo(1), "[0].reservations.language", contains("ru"));
    }

    @Test
    void tellsNobodyWhoSaidWhat() {
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "reservation", "We hold otherwise.").statusCode(204);
        chile.judge(1, drones, "reservation", "So do we.").statusCode(204);
        rapporteur.closeReadBack(1).statusCode(200);
        String told = highlights().body("[0].reservations.text", containsInAnyOrder("We hold otherwise.", "So do we."))
                .extract().asString();
        assertFalse(told.contains("Kenya") || told.contains("Chile") || told.contains("voice") || told.contains("owner"), told);
    }

    @Test
    void letsASeatTakeAwayWhatItSaidAndNothingElse() {
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "reservation", "We hold otherwise.").statusCode(204);
        chile.judge(1, drones, "correct", "By day.").statusCode(204);
        kenya.asking().get(hall.at("/own")).then().body("remarks.text", contains("We hold otherwise."), "remarks.kind",
                contains("reservation"), "remarks.of", contains("Drones see the coast."));
        fiji.asking().get(hall.at("/own")).then().body("remarks", empty());
    }

    @Test
    void leavesWhatIsBeingReadBackAsItIs() {
        rapporteur.readBack(1).statusCode(200);
        word(drones, "Something else").statusCode(409).body("type", endsWith("highlight_being_read_back"),
                "highlight.text", equalTo("Drones see the coast."), "sent", equalTo("Something else"));
        rapporteur.asking().delete(hall.at("/highlights/" + drones)).then().statusCode(409);
        rapporteur.readBack(1).statusCode(409).body("type", endsWith("read_back_open"));
        rapporteur.mark(kenya.answer(1, "Robots open parcels."));
        asked(kenya).body("highlights", hasSize(2));
        states("read-back", "read-back", "draft");
    }

    @Test
    void asksEachGroupOfItsOwnOnly() {
        rapporteur.readBack(2).statusCode(403);
        rapporteur.readBack(9).statusCode(404);
        hall.rapporteur(2).readBack(1).statusCode(403);
        hall.rapporteur(2).readBack(2).statusCode(409).body("type", endsWith("read_back_of_nothing"));
        kenya.asking().post(hall.at("/groups/1/readback")).then().statusCode(403);
        rapporteur.closeReadBack(1).statusCode(409).body("type", endsWith("read_back_not_open"));
        rapporteur.readBack(1).statusCode(200);
        fiji.judge(1, drones, "correct", "Not so.").statusCode(403);
        fiji.judge(2, drones, "correct", "Not so.").statusCode(403);
        fiji.asking().get(hall.at("/groups/1/readback")).then().statusCode(403);
        rapporteur.asking().get(hall.at("/groups/1/readback")).then().statusCode(403);
        highlights().body("[0].corrected", equalTo(0));
    }

    @Test
    void refusesAVerdictThatIsNone() {
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, drones, "perhaps", null).statusCode(400);
        kenya.judge(1, drones, "correct", " ").statusCode(400);
        kenya.judge(1, drones, "reservation", "x".repeat(1001)).statusCode(400);
        kenya.judge(1, "17", "confirm", null).statusCode(400);
        kenya.judge(1, UUID.randomUUID().toString(), "confirm", null).statusCode(404);
        kenya.judge(1, drones, "reservation", "😀".repeat(1000)).statusCode(204);
        kenya.asking().contentType("application/json").body("{}").put(hall.at("/groups/1/readback/verdict")).then()
                .statusCode(400);
    }

    @Test
    void turnsTheNumberByWhichScreensKnowThatAGroupIsAskedOrNotAnyMore() {
        int before = turns();
        rapporteur.readBack(1).statusCode(200);
        int asked = turns();
        kenya.judge(1, drones, "confirm", null).statusCode(204);
        assertEquals(asked, turns());
        readingBack.look();
        assertEquals(asked, turns());
        clock.advance(ReadBack.TAKES);
        readingBack.look();
        assertTrue(before < asked && asked < turns());
        states("confirmed", "confirmed");
    }

    @Test
    void asksAgainWhomTheServerLeftWhileTheyWereAsked() {
        rapporteur.readBack(1).statusCode(200);
        clock.advance(ReadBack.TAKES.plusHours(1));
        readingBack.begin(null);
        states("read-back", "read-back");
        kenya.judge(1, drones, "correct", "By day.").statusCode(204);
        clock.advance(ReadBack.TAKES);
        states("corrected", "confirmed");
    }

    private int turns() {
        return hall.staff().get(hall.at("/state")).then().statusCode(200).extract().path("readBacks");
    }

    private ValidatableResponse asked(Hall.Delegate delegate) {
        return delegate.asking().get(hall.at("/groups/1/readback")).then().statusCode(200);
    }

    private ValidatableResponse states(String... states) {
        return highlights().body("state", equalTo(List.of(states)));
    }

    private ValidatableResponse highlights() {
        return rapporteur.asking().get(hall.at("/highlights")).then().statusCode(200);
    }

    private ValidatableResponse word(String id, String text) {
        return rapporteur.asking().body(Map.of("text", text)).put(hall.at("/highlights/" + id)).then();
    }
}
