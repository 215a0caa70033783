package breakout.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

@QuarkusTest
class TechnologiesResourceTest {

    private static final Map<String, Object> QUANTUM = Map.of("english", "Quantum computing", "french",
            "Informatique quantique", "words", List.of("quantum computer", "ordinateur quantique", "QKD"));

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of());
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya");
    }

    @Test
    void filesAllAnswersAfreshAndKeepsWhatPeopleFiled() {
        String said = kenya.answer(1, "Ordinateurs quantiques : nos clés ne tiendront plus");
        String filed = kenya.answer(1, "Quantum computers in ten years");
        String chosen = UUID.randomUUID().toString();
        kenya.send(chosen, Map.of("question", 1, "text", "A quantum computer", "technologies", List.of("ai"))).statusCode(201);
        kenya.answer(1, "Drones along the border");
        file(filed, "iot").statusCode(200);
        add(QUANTUM).statusCode(201).header("Location", endsWith("/technologies/quantum-computing")).body("code",
                equalTo("quantum-computing"));
        answers().body("find { it.id == '" + said + "' }.technologies", equalTo(List.of("quantum-computing")),
                "find { it.id == '" + filed + "' }.technologies", equalTo(List.of("iot")),
                "find { it.id == '" + chosen + "' }.technologies", equalTo(List.of("ai")),
                "find { it.text.startsWith('Drones') }.technologies", equalTo(List.of("drones")));
        kenya.asking().get(hall.at("")).then().body("technologies[-1].code", equalTo("quantum-computing"),
                "technologies[-1].name", equalTo("Quantum computing"));
        hall.staff().get(hall.at("/board")).then().body("technologies.code", hasItem("quantum-computing"),
                "technologies.find { it.code == 'quantum-computing' }.answers", equalTo(1));
        kenya.answer(1, "Of QKD");
        answers().body("[-1].technologies", equalTo(List.of("quantum-computing")));
        hall.staff().get(hall.at("/report.md")).then().body(containsString("Quantum computing"));
        hall.staff().get(hall.at("/report.json")).then().body("method.vocabularies", hasItem(containsString("+")));
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true),
                "lines.find { it.deed == 'widened' }.technology", equalTo("quantum-computing"));
    }

    @Test
    void takesATechnologyAwayThatNobodyFiledUnderByHand() {
        String said = kenya.answer(1, "Quantum computers in ten years");
        add(QUANTUM).statusCode(201);
        file(said, "quantum-computing").statusCode(200);
        drop("quantum-computing").statusCode(409).body("detail", containsString("by hand"));
        file(said, "iot").statusCode(200);
        String other = kenya.answer(1, "Of QKD");
        answers().body("find { it.id == '" + other + "' }.technologies", equalTo(List.of("quantum-computing")));
        drop("quantum-computing").statusCode(204);
        answers().body("find { it.id == '" + other + "' }.technologies", empty());
        hall.staff().get(hall.at("/technologies")).then().body("$", hasSize(0));
        drop("quantum-computing").statusCode(404);
        drop("drones").statusCode(409);
    }

    @Test
    void takesATechnologyAwayThatOnlyAWithdrawnAnswerAndAHighlightHave() {
        String said = kenya.answer(1, "Quantum computers in ten years");
        add(QUANTUM).statusCode(201);
        file(said, "quantum-computing").statusCode(200);
        kenya.asking().delete(hall.at("/answers/" + said)).then().statusCode(204);
        String other = kenya.answer(1, "Of QKD");
        hall.rapporteur(1).mark(other);
        drop("quantum-computing").statusCode(204);
        hall.staff().get(hall.at("/highlights")).then().body("[0].technologies", empty());
    }

    @Test
    void doesNotFileUnderATechnologyAgainThatWasTakenAway() {
        String said = kenya.answer(1, "Quantum computers in ten years");
        add(QUANTUM).statusCode(201);
        file(said, "quantum-computing").statusCode(200);
        file(said, "iot").statusCode(200);
        drop("quantum-computing").statusCode(204);
        hall.staff().redirects().follow(false).post("/desk/" + hall.code + "/undo").then().statusCode(409);
        answers().body("find { it.id == '" + said + "' }.technologies", equalTo(List.of("iot")));
    }

    @Test
    void refusesWhatCannotBeTakenAndNamesTheField() {
        refused("english", Map.of("english", " "));
        refused("english", Map.of("english", "量子"));
        refused("english", Map.of("english", "AI"));
        refused("english", Map.of("english", "General"));
        refused("french", Map.of("english", "Quantum", "french", "x".repeat(81)));
        refused("words", Map.of("english", "Quantum", "words", List.of("qubit", "<machine>")))
                .body("violations[0].message", containsString("Line 2"));
        refused("words", Map.of("english", "Quantum", "words", List.of("the")));
        var many = new HashMap<String, Object>(Map.of("english", "Quantum"));
        many.put("words", java.util.stream.IntStream.range(0, 41).mapToObj(i -> "word" + i).toList());
        refused("words", many);
        hall.staff().get(hall.at("/technologies")).then().body("$", hasSize(0));
    }

    @Test
    void proposesWhatAnswersSpeakOfAndRemembersWhatIsRejected() {
        Hall.Delegate peru = hall.join("Peru");
        kenya.answer(1, "Quantum computing will open our sealed messages.");
        kenya.answer(1, "A quantum computer in the region");
        kenya.answer(1, "Digital twins of the port");
        kenya.answer(1, "A digital twin of the terminal");
        kenya.answer(1, "Our digital twin is late.");
        String spanish = peru.answer(1, "La computación cuántica nos preocupa.");
        proposals().body("$", hasSize(1), "[0].proposal", equalTo("quantum-computing"), "[0].english",
                equalTo("Quantum computing"), "[0].french", equalTo("Informatique quantique"), "[0].answers", equalTo(3),
                "[0].delegations", equalTo(2), "[0].sources", hasItem(spanish), "[0].words", hasItem("cuántica"));
        peru.answer(1, "Los gemelos digitales cuestan mucho.");
        proposals().body("proposal", equalTo(List.of("digital-twins", "quantum-computing")));
        reject("drones").statusCode(400).body("violations[0].field", equalTo("proposal"));
        reject("digital-twins").statusCode(204);
        proposals().body("proposal", equalTo(List.of("quantum-computing")));
        reject("digital-twins").statusCode(400);
        hall.staff().get(hall.at("/audit")).then().body("lines[-1].deed", equalTo("declined"), "lines[-1].technology",
                nullValue());
        add(proposals().extract().path("[0].subMap(['english', 'french', 'words'])")).statusCode(201);
        proposals().body("$", hasSize(0));
        answers().body("findAll { it.technologies == ['quantum-computing'] }", hasSize(3));
    }

    @Test
    void addsSoManyAndNoMore() {
        for (int i = 1; i <= 8; i++) {
            add(Map.of("english", "Gadget " + i)).statusCode(201).body("french", nullValue(), "words", empty());
        }
        add(Map.of("english", "Gadget 9")).statusCode(409);
    }

    @Test
    void isForThoseWhoSpeakForThePlenary() {
        hall.rapporteur(1).asking().body(QUANTUM).post(hall.at("/technologies")).then().statusCode(403);
        kenya.asking().contentType(ContentType.JSON).body(QUANTUM).post(hall.at("/technologies")).then().statusCode(403);
        hall.rapporteur(null).asking().body(QUANTUM).post(hall.at("/technologies")).then().statusCode(201);
        hall.staff().get(hall.at("")).then().body("technologies.code", hasItem("quantum-computing"));
        Hall.open(Map.of()).staff().get(hall.at("")).then().body("technologies.code", not(empty()));
    }

    private ValidatableResponse refused(String field, Map<String, ?> wish) {
        return add(wish).statusCode(400).body("violations[0].field", equalTo(field));
    }

    private ValidatableResponse add(Map<String, ?> wish) {
        return hall.staff().contentType(ContentType.JSON).body(wish).post(hall.at("/technologies")).then();
    }

    private ValidatableResponse drop(String technology) {
        return hall.staff().delete(hall.at("/technologies/" + technology)).then();
    }

    private ValidatableResponse proposals() {
        return hall.staff().get(hall.at("/technologies/proposals")).then().statusCode(200);
    }

    private ValidatableResponse reject(String term) {
        return hall.staff().contentType(ContentType.JSON).body(Map.of("proposal", term))
                .post(hall.at("/technologies/proposals/rejection")).then();
    }

    private ValidatableResponse file(String answer, String technology) {
        return hall.staff().contentType(ContentType.JSON).body(Map.of("technologies", List.of(technology)))
                .put(hall.at("/answers/" + answer + "/filing")).then();
    }

    private ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then();
    }
}
