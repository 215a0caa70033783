package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LayoutTest {

    @Test
    void givesEveryPageItsFrameInTheReadersLanguage() {
        given().header("Accept-Language", "fr-CA").get("/trial?title=Bonjour&x=1").then().statusCode(200)
                .body(containsString("<html lang=\"fr\" dir=\"ltr\">"), containsString("<title>Bonjour – Breakout</title>"),
                        containsString("Aller au contenu"), containsString("<body class=\"trial\" data-live=\"/api"),
                        containsString("href=\"/trial?title=Bonjour&amp;x=1&amp;lang=en\""),
                        containsString(">Dernière minute</span>"),
                        containsString(">6:52</time>"), containsString("/live.js?v="));
    }

    @Test
    void keepsTheLanguageThatWasChosen() {
        String kept = given().header("Accept-Language", "en").get("/trial?lang=fr&title=A").then()
                .body(containsString("lang=\"fr\"")).extract().cookie("breakout-language");
        given().cookie("breakout-language", kept).header("Accept-Language", "en").get("/trial").then()
                .body(containsString("<html lang=\"fr\""));
        given().cookie("breakout-language", "xx").get("/trial?lang=%zz").then().statusCode(not(500));
    }

    @Test
    void saysWhatIsWrongWithAFormAtItsFieldAndAboveIt() {
        given().formParam("title", "Eleven chars\"<").formParam("text", "kept <b>").post("/trial").then()
                .body(containsString("<title>Error: "), containsString("<a href=\"#title\">This text is too long"),
                        containsString("title-fault\" aria-invalid=\"true\""),
                        containsString("value=\"Eleven chars&quot;&lt;\""), containsString("kept &lt;b&gt;</textarea>"));
    }
}
