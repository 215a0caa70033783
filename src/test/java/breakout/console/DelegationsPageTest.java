package breakout.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;

import breakout.Hall;

@QuarkusTest
class DelegationsPageTest {

    private static final String LIST = "code;type;en;fr;seats;group\nKEN;membre;Kenya;Kenya;1;2\nDEU;;Germany;Allemagne;2;\n";
    private Hand hand;
    private Hall hall;
    private String page;

    @BeforeEach
    void open() {
        hand = new Hand();
        hall = Hall.open(Map.of("groups", 3));
        page = "/console/" + hall.code + "/delegations";
    }

    @Test
    void takesAListThatIsPasted() {
        hand.see("/console/" + hall.code).body(containsString("href=\"" + page + "\""));
        paste(LIST).statusCode(303).header("Location", endsWith(page));
        hand.see(page).body(containsString("2 delegations are listed"), containsString("<bdi lang=\"en\">Germany</bdi>"),
                containsString("KEN,member,Kenya,Kenya,,,,1,2,ESA"), containsString("0 / 2"), containsString("Group 2"));
        hand.see(page + "?lang=fr").body(containsString("<bdi lang=\"fr\">Allemagne</bdi>"), containsString("Groupe 2"));
        hand.see("/console/" + hall.code).body(containsString("You replaced the list of delegations"));
    }

    @Test
    void takesAListThatIsSentAsAFileInsteadOfWhatStandsInTheBox() {
        send("en\nPeru\n", "fr\nSuède\n").statusCode(303);
        hand.see(page).body(containsString("<bdi lang=\"fr\">Suède</bdi>"), not(containsString("Peru")));
        send("en\nPeru\n", "").statusCode(303);
        hand.see(page).body(containsString("<bdi lang=\"en\">Peru</bdi>"), not(containsString("Suède")));
    }

    @Test
    void saysWhatIsWrongWithAListAndKeepsIt() {
        paste("en,type,seats\nKenya,admiral,1\nPeru <3,member,none\n").statusCode(400)
                .body(allOf(containsString("Line 2, column type:</a> The category is one of"),
                        containsString("Line 3, column seats:</a> Give a number."),
                        containsString("Peru &lt;3,member,none\n</textarea>")));
        hand.ask("fr").multiPart(part("list", "Kenya")).post(page).then().statusCode(400)
                .body(containsString("Ligne 1\u202F:</a> La première ligne nomme les colonnes"));
        paste("").statusCode(400).body(containsString("There is no list here."));
        hand.see(page).body(not(containsString("are listed")));
    }

    @Test
    void makesTheGroupsThatAreMissingIfItIsTold() {
        String list = "en,group\nKenya,Lakes\nPeru,2\nFiji,lakes\nMali,5\n";
        paste(list).statusCode(400).body(containsString("Line 2, column group:</a> There is no such break-out group."),
                containsString("Line 5, column group:</a> There is no such"), not(containsString("Line 3")));
        hand.ask("en").multiPart(part("list", list)).multiPart(part("makeGroups", "yes")).post(page).then().statusCode(303)
                .header("Location", endsWith("?made=2"));
        hand.see(page + "?made=2").body(containsString("2 groups were made."), containsString("<bdi>Lakes</bdi>"));
        hand.see("/console/" + hall.code + "/groups").body(containsString("id=\"group-5\""),
                not(containsString("id=\"group-6\"")));
        hand.ask("en").multiPart(part("list", "en,group\nKenya,101\n")).multiPart(part("makeGroups", "yes")).post(page).then()
                .statusCode(400).body(containsString("Line 2, column group"));
    }

    @Test
    void fillsTheBoxFromTheShippedListAndTakesNothingYet() {
        hand.see(page + "?from=shipped").body(
                containsString("to be reviewed by the organiser. Nothing of it has been taken yet"),
                containsString("TUR,member,Türkiye,Türkiye"), not(containsString("are listed")));
        String text = hand.see(page + "?from=shipped").extract().asString().replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*",
                "$1").replace("&quot;", "\"").replace("&#39;", "'");
        paste(text).statusCode(303);
        hand.see(page).body(containsString("200 delegations are listed"));
    }

    @Test
    void tellsWhoHasComeWithoutBeingListedAndWhoAreMoreThanExpected() {
        hall.join("Atlantis <3");
        hand.see("/console/" + hall.code).body(not(containsString("expected)")));
        hand.see("/console/" + hall.code + "/seats").body(not(containsString("not listed")));
        paste(LIST).statusCode(303);
        hall.join("Kenya");
        hall.join("Kenya");
        hand.see(page).body(containsString("1 not listed"),
                containsString("<bdi>Atlantis &lt;3</bdi> <span class=\"tag warning\">"),
                containsString("2 / 1 <span class=\"tag warning\">more than expected"));
        hand.see("/console/" + hall.code).body(containsString("<b>2</b> delegations <span class=\"quiet\">(1 of 2 expected)"));
        hand.see("/console/" + hall.code + "/seats").body(containsString("1 not listed"),
                containsString("<bdi>Atlantis &lt;3</bdi> <span class=\"tag warning\">not listed"),
                containsString("<bdi lang=\"en\">Kenya</bdi></th>"));
    }

    @Test
    void isForStaff() {
        given().redirects().follow(false).get(page).then().statusCode(303).header("Location", endsWith("/sign-in"));
        given().redirects().follow(false).multiPart("list", LIST).post(page).then().statusCode(303)
                .header("Location", endsWith("/sign-in"));
        hand.see("/console/ABCD2346/delegations").statusCode(404);
        hand.ask().multiPart(part("list", LIST)).post("/console/ABCD2346/delegations").then().statusCode(404);
        hand.see(page).body(not(containsString("are listed")));
    }

    private ValidatableResponse paste(String list) {
        return hand.ask().multiPart(part("list", list)).post(page).then();
    }

    private ValidatableResponse send(String list, String file) {
        return hand.ask().multiPart(part("list", list))
                .multiPart("file", file.isEmpty() ? "" : "list.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(page).then();
    }

    private static MultiPartSpecification part(String name, String text) {
        return new MultiPartSpecBuilder(text).controlName(name).charset(StandardCharsets.UTF_8).build();
    }
}
