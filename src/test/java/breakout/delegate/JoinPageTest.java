package breakout.delegate;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;
import breakout.session.Session;

@QuarkusTest
class JoinPageTest {

    @Test
    void leadsFromTheCodeToTheSessionHoweverItIsTyped() {
        String code = Hall.open(Map.of("groups", 3, "minutes", 10)).code;
        String typed = " " + code.substring(0, 4).toLowerCase() + " - " + code.substring(4);
        stranger().formParam("code", typed).post("/").then().statusCode(303).header("Location", endsWith("/j/" + code));
        stranger().queryParam("code", code).get("/").then().statusCode(303).header("Location", endsWith("/j/" + code));
    }

    @ParameterizedTest
    @ValueSource(strings = { "NOSUCH99", "\"><b>", "' or 1=1", "قاعة" })
    void keepsAnUnknownCodeAndSaysWhereToLook(String typed) {
        stranger().formParam("code", typed).post("/").then().statusCode(404)
                .body(containsString("Check the code on the screen. Codes have 8 characters."),
                        containsString("value=\"" + typed.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;")
                                .replace("'", "&#39;") + "\""));
        stranger().get("/j/{code}", typed).then().statusCode(404).body(containsString("Check the code on the screen"));
    }

    @Test
    void asksForACodeBeforeLookingForIt() {
        stranger().formParam("code", " ").post("/").then().statusCode(400).body(containsString("Write something first."));
    }

    @Test
    void showsTheSessionAndHowAnswersAreShown() {
        Hall hall = Hall.open(Map.of("groups", 3, "minutes", 10));
        stranger().get("/j/" + hall.code).then().statusCode(200).body(
                containsString("Future of Customs – Disruptive technologies"),
                containsString("neither you nor your delegation is named"), containsString(">Not yet open<"),
                not(containsString("role=\"timer\"")));
        hall.round(1, "opening");
        stranger().get("/j/" + hall.code).then().body(containsString("role=\"timer\""), containsString(">Open<"));
        stranger().header("Accept-Language", "fr").get("/j/" + hall.code + "?lang=fr").then()
                .body(containsString("Rejoindre"), containsString("Groupe 2"));
    }

    @Test
    void seatsADelegateByCodeAndByLink() {
        Hall hall = Hall.open(Map.of("groups", 3, "minutes", 10));
        String link = QuarkusTransaction.requiringNew().call(() -> Session.withCode(hall.code).orElseThrow().link());
        stranger().formParam("delegation", "Kenya").formParam("category", "member").formParam("group", "2").post("/j/" + link)
                .then().statusCode(303).header("Location", endsWith("/seat/" + hall.code))
                .cookie("breakout-seat-" + hall.code, notNullValue());
        Browser.seated(hall, "Kenya").get("/j/" + hall.code).then()
                .body(containsString("You already have a seat on this device."), containsString("/seat/" + hall.code));
    }

    @Test
    void keepsEverythingTypedWhenSomethingIsWrong() {
        Hall hall = Hall.open(Map.of("groups", 3, "minutes", 10));
        stranger().formParam("delegation", "").formParam("category", "academia").formParam("group", "3").post("/j/" + hall.code)
                .then().statusCode(400).body(containsString("Write something first."),
                        containsString("value=\"academia\" selected"), containsString("value=\"3\" selected"));
        stranger().formParam("delegation", "Côte d’Ivoire").formParam("category", "admiral").formParam("group", "9")
                .post("/j/" + hall.code).then().statusCode(400)
                .body(allOf(containsString("value=\"Côte d’Ivoire\""), containsString("The category is one of")));
        stranger().formParam("delegation", "K".repeat(101)).post("/j/" + hall.code).then().statusCode(400)
                .body(containsString("This text is too long"));
        stranger().formParam("delegation", "Kenya").formParam("group", "9").post("/j/" + hall.code).then().statusCode(400)
                .body(containsString("There is no such break-out group"), containsString("value=\"Kenya\""));
        stranger().post("/j/" + hall.code).then().statusCode(400);
    }
}
