package breakout.delegate;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

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
        String link = QuarkusTransaction.requiringNew().call(() -> Session.withCode(hall.code).orElseThrow().door().link());
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

    @Test
    void letsOneChooseAmongTheDelegationsThatAreListed() {
        Hall hall = Hall.open(Map.of("groups", 3));
        stranger().get("/j/" + hall.code).then().body(not(containsString("id=\"listed\"")));
        list(hall,
                "code,en,fr,es\nETH,Ethiopia,Éthiopie,\nDEU,Germany,Allemagne,\nESP,Spain,Espagne,España\nPER,,Pérou,Perú\n");
        assertEquals(List.of("Ethiopia", "Germany", "Pérou", "Spain"), options(stranger().get("/j/" + hall.code)));
        Response french = stranger().get("/j/" + hall.code + "?lang=fr");
        assertEquals(List.of("Allemagne", "Espagne", "Éthiopie", "Pérou"), options(french));
        french.then().body(containsString("<option value=\"Germany\" lang=\"fr\">Allemagne</option>"));
        Browser.known(stranger().formParam("listed", "Germany").formParam("delegation", "").post("/j/" + hall.code));
        Browser.known(stranger().formParam("listed", "").formParam("delegation", "España").post("/j/" + hall.code));
        hall.staff().get(hall.at("/delegations")).then().body("findAll { it.present > 0 }.code",
                containsInAnyOrder("DEU", "ESP"));
    }

    @Test
    void neverTurnsAwayWhoIsNotListed() {
        Hall hall = Hall.open(Map.of("groups", 3));
        list(hall, "en\nKenya\nPeru\n");
        stranger().formParam("listed", "").formParam("delegation", " ").post("/j/" + hall.code).then().statusCode(400)
                .body(containsString("href=\"#listed\""), containsString("Choose your delegation, or write its name"));
        stranger().formParam("listed", "Peru").formParam("delegation", "").formParam("group", "9").post("/j/" + hall.code)
                .then()
                .statusCode(400).body(containsString("<option lang=\"en\" selected>Peru</option>"));
        Browser.known(stranger().formParam("listed", "").formParam("delegation", "Atlantis").formParam("category", "observer")
                .post("/j/" + hall.code));
        hall.staff().get(hall.at("/delegations")).then().body("find { it.name == 'Atlantis' }.listed", equalTo(false))
                .body("find { it.name == 'Atlantis' }.type", equalTo("observer"));
    }

    @Test
    void isSmallAlsoWithTheLongestOfLists() throws IOException {
        Hall hall = Hall.open(Map.of("groups", 40));
        list(hall, Files.readString(Path.of("config/delegations.csv")));
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(stranger().get("/j/" + hall.code + "?lang=fr").asByteArray());
            zip.write(stranger().get("/app.css").asByteArray());
        }
        assertTrue(zipped.size() < 30_000, zipped.size() + " bytes");
    }

    private static void list(Hall hall, String list) {
        hall.staff().contentType("text/csv").body(list.getBytes(StandardCharsets.UTF_8)).put(hall.at("/delegations")).then()
                .statusCode(200);
    }

    private static List<String> options(Response page) {
        String select = page.asString().replaceAll("(?s).*<select id=\"listed\".*?</option>(.*?)</select>.*", "$1");
        return Pattern.compile("<option[^>]*>([^<]*)</option>").matcher(select).results().map(found -> found.group(1)).toList();
    }
}
