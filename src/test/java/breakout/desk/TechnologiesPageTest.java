package breakout.desk;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;

@QuarkusTest
class TechnologiesPageTest {

    @Test
    void addsATechnologyWithAFormAloneAndTakesItAwayAgain() {
        var hall = Hall.open(Map.of());
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Quantum computers in ten years");
        String page = "/desk/" + hall.code + "/technologies";
        Browser rapporteur = Browser.rapporteur(hall);
        rapporteur.get("/desk/" + hall.code).then().body(containsString("href=\"" + page + "\""));
        rapporteur.post(page, Map.of("english", "Quantum <b>", "words", "qubit\nthe")).then().statusCode(400)
                .body(containsString("Line 2 of the words"), containsString("value=\"Quantum &lt;b&gt;\""),
                        containsString("href=\"#words\""), containsString("qubit\nthe</textarea>"));
        rapporteur.post(page, Map.of("english", "Quantum computing", "french", "", "words", "quantum computer\r\nqubit\r\n"))
                .then().statusCode(303).header("Location", endsWith(page));
        rapporteur.get(page).then().body(containsString("id=\"technology-quantum-computing\""),
                containsString("<bdi>qubit</bdi>"));
        rapporteur.get("/desk/" + hall.code + "?technology=quantum-computing").then().body(containsString("[1]"),
                containsString("<mark>Quantum computers</mark>"));
        hall.staff().get(hall.at("/answers")).then().body("[0].technologies[0]", equalTo("quantum-computing"));
        rapporteur.post(page + "/quantum-computing/dropping", Map.of()).then().statusCode(303);
        rapporteur.get(page).then().body(not(containsString("quantum-computing")));
        rapporteur.post(page + "/drones/dropping", Map.of()).then().statusCode(409).body(containsString("role=\"alert\""));
    }

    @Test
    void offersWhatDelegatesSpeakOfAndFillsTheFormWithIt() {
        var hall = Hall.open(Map.of());
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Quantum computing frightens us.");
        hall.join("Peru").answer(1, "La computación cuántica nos preocupa.");
        hall.join("Togo").answer(1, "L’informatique quantique arrive.");
        String page = "/desk/" + hall.code + "/technologies";
        Browser rapporteur = Browser.rapporteur(hall);
        rapporteur.get(page).then().body(containsString("Delegates speak in 3 answers of"),
                containsString("<bdi>Quantum computing</bdi>"), containsString("[1] [2] [3]"),
                containsString("href=\"" + page + "?proposal=quantum-computing#add-title\""));
        rapporteur.get(page + "?proposal=quantum-computing").then().body(containsString("value=\"Quantum computing\""),
                containsString("value=\"Informatique quantique\""), containsString("cuántica"));
        rapporteur.post(page + "/rejection", Map.of("proposal", "drones")).then().statusCode(400)
                .body(containsString("role=\"alert\""));
        rapporteur.post(page + "/rejection", Map.of("proposal", "quantum-computing")).then().statusCode(303);
        rapporteur.get(page).then().body(not(containsString("Delegates speak in")));
    }

    @Test
    void isForThoseWhoSpeakForThePlenary() {
        var hall = Hall.open(Map.of("groups", 2));
        String page = "/desk/" + hall.code + "/technologies";
        Browser ofGroup = Browser.known(stranger().get("/desk/" + hall.code + "?key=" + hall.rapporteur(1).key));
        ofGroup.get(page).then().statusCode(403);
        ofGroup.get("/desk/" + hall.code).then().body(not(containsString(page)));
        stranger().get(page).then().statusCode(401);
    }
}
