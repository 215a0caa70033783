package breakout.archive;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.Browser;
import breakout.Hall;
import breakout.kernel.Secret;

/** A session in which everything was done that a file of it has to tell. */
final class Rich {

    static final int ANSWERS = 7;

    private final Hall hall;
    private final Hall.Delegate kenya;
    private final Hall.Delegate peru;
    private final Hall.Delegate chile;
    private final Hall.Rapporteur plenary;

    Rich(boolean isFinal) {
        hall = Hall.open(Map.of("groups", List.of("Pacific =1+1", "Africa <b>"), "graceSeconds", 0, "title", "Océans"));
        done(staff()
                .body(Map.of("english", "Quantum sieves", "french", "Tamis quantiques", "words",
                        List.of("quantum sieve", "quantum sieves")))
                .post(hall.at("/technologies")));
        Browser.facilitator()
                .post("/console/" + hall.code + "/settings/heading/fr", Map.of("organisation", "OMD", "meeting", "CTP",
                        "title", "Les océans", "agendaItem", "Point =1+1", "purpose", "pour débat", "venue", "Bruxelles"))
                .then()
                .statusCode(303);
        kenya = hall.join("Canary Kenya", 1);
        peru = hall.join("Canary Peru", 2);
        chile = hall.join("Canary Chile", 1);
        Hall.Delegate kenyaToo = hall.join("Canary Kenya", 2);
        plenary = hall.rapporteur(null);
        Hall.Rapporteur ofGroup1 = hall.rapporteur(1);
        hall.round(1, "opening").statusCode(200);
        String drones = kenya.answer(1, "Drones watch the coast, and a \"quantum sieve\" sorts what they see.");
        String again = peru.answer(1, "We watch our coast with drones, sorted by a quantum sieve.");
        String biometric = kenyaToo.answer(1, "Biometric gates shorten the queue at the airport.");
        String formula = chile.answer(1, "=SUM(A1:A9) <script>alert(1)</script> blockchain ledgers of trade documents");
        String spoken = UUID.randomUUID().toString();
        done(staff().body(Map.of("question", 1, "text", "Las cadenas de bloques no sirven sin datos.", "group", 2, "language",
                "es")).put(hall.at("/dictation/" + spoken)));
        String hidden = peru.answer(1, "Somebody said something rude about Customs.");
        String gone = peru.answer(1, "Taken back: robots.");
        String revised = kenya.answer(1, "Robots open parcels. Canary first words.");
        kenya.send(revised, Map.of("question", 1, "text", "Robots open parcels.", "kind", "benefit")).statusCode(200);
        done(peru.asking().delete(hall.at("/answers/" + gone)));
        hall.round(1, "closing").statusCode(200);
        for (String each : List.of(drones, again, biometric, formula, revised)) {
            done(staff().put(hall.at("/answers/" + each + "/release")));
        }
        done(chile.asking().put(hall.at("/answers/" + drones + "/support")));
        done(peru.asking().put(hall.at("/answers/" + drones + "/support")));
        done(peru.asking().put(hall.at("/answers/" + biometric + "/support")));
        done(staff().body(Map.of("technologies", List.of("robotics", "ai"), "kind", "risk"))
                .put(hall.at("/answers/" + revised + "/filing")));
        done(staff().body(Map.of("reason", "Not about technology.")).put(hall.at("/answers/" + hidden + "/hiding")));
        done(staff().body(Map.of("other", again, "same", true)).put(hall.at("/answers/" + drones + "/repetition")));
        done(staff().body(Map.of("other", biometric, "same", false)).put(hall.at("/answers/" + drones + "/repetition")));
        done(staff().body(Map.of("text", "Les drones surveillent la côte.", "state", "checked"))
                .put(hall.at("/answers/" + drones + "/translation/fr")));
        done(staff().body(Map.of("text", "Blockchains are of no use without data."))
                .put(hall.at("/answers/" + spoken + "/translation/en")));
        highlights(ofGroup1, drones, formula);
        done(plenary.asking().body(Map.of("question", 1, "kind", "recommendation", "text", "Share gates — =1+1", "technologies",
                List.of("biometrics"), "sources", List.of(biometric, formula), "quoted", List.of(biometric), "addressee",
                "administrations", "wordings", Map.of("fr", "Partager les sas"))).post(hall.at("/points")));
        done(plenary.asking().body(Map.of("messages", List.of("Drones are used today.", "Data come first."), "wordings",
                List.of(Map.of("fr", "Les drones servent aujourd’hui."), Map.of()))).put(hall.at("/report/messages")));
        if (isFinal) {
            hall.round(2, "opening").statusCode(200);
            hall.round(2, "closing").statusCode(200);
            done(plenary.asking().post(hall.at("/report/finalisation")));
        }
    }

    private void highlights(Hall.Rapporteur ofGroup1, String drones, String formula) {
        String first = ofGroup1.mark(drones);
        String second = ofGroup1.mark(formula);
        ofGroup1.readBack(1).statusCode(200);
        kenya.judge(1, first, "confirm", null).statusCode(204);
        chile.judge(1, first, "reservation", "Not at night.").statusCode(204);
        chile.judge(1, second, "correct", "We said ledgers.").statusCode(204);
        ofGroup1.closeReadBack(1).statusCode(200);
    }

    String code() {
        return hall.code;
    }

    RequestSpecification staff() {
        return hall.staff().contentType(ContentType.JSON);
    }

    RequestSpecification asDelegate() {
        return kenya.asking();
    }

    /** What the file may not hold: names, tokens, keys, codes, and words that were taken back. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(
                List.of("Canary", "Taken back", kenya.token, peru.token, chile.token, plenary.key,
                        hall.code));
        secrets.addAll(List.of(Secret.hash(kenya.token), Secret.hash("owner", kenya.token)));
        return secrets;
    }

    String taken() {
        return taken(hall.code);
    }

    String taken(String code) {
        return staff().get("/api/sessions/" + code + "/export").then().statusCode(200).extract().asString();
    }

    static ValidatableResponse handIn(String file) {
        return given().auth().preemptive().basic("facilitator", Hall.PASSWORD).contentType(ContentType.JSON).body(file)
                .post("/api/sessions/import").then();
    }

    String face(String code, String face, String language) {
        return staff().get("/api/sessions/" + code + face + "?lang=" + language).then().statusCode(200).extract().asString();
    }

    String anybody(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    JsonNode json(String code, String path) {
        try {
            return new ObjectMapper().readTree(
                    staff().get("/api/sessions/" + code + path).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void done(Response answered) {
        if (answered.statusCode() >= 300) {
            throw new AssertionError(answered.statusCode() + " " + answered.asString());
        }
    }
}
