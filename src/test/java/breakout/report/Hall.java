package breakout.report;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.specification.RequestSpecification;

/** A session that is played over HTTP: delegates answer in open rounds, a rapporteur writes the report. */
final class Hall {

    final String code;
    final String session;
    final String key;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private Hall(String code) {
        this.code = code;
        this.session = "/api/sessions/" + code;
        this.key = staff().body(Map.of("name", "Ada Rapporteur")).post(session + "/rapporteurs").then().statusCode(201)
                .extract()
                .path("key");
    }

    static Hall opened(Map<String, Object> wish) {
        return new Hall(staff().body(wish).post("/api/sessions").then().statusCode(201).extract().path("code"));
    }

    static RequestSpecification staff() {
        return given().auth().preemptive().basic("facilitator", "with-care-and-patience").contentType("application/json");
    }

    RequestSpecification rapporteur() {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    RequestSpecification seat(String delegation) {
        String token = tokens.computeIfAbsent(delegation, name -> given().contentType("application/json")
                .body(Map.of("delegation", name)).post(session + "/seats").then().statusCode(201).extract().path("token"));
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    void round(int number, Runnable discussion) {
        staff().post(session + "/rounds/" + number + "/opening").then().statusCode(200);
        discussion.run();
        staff().post(session + "/rounds/" + number + "/closing").then().statusCode(200);
    }

    String answers(String delegation, int question, String language, String kind, List<String> technologies, String text) {
        String id = UUID.randomUUID().toString();
        seat(delegation).body(Map.of("question", question, "language", language, "kind", kind, "technologies", technologies,
                "text", text)).put(session + "/answers/" + id).then().statusCode(201);
        return id;
    }

    String face(String extension) {
        return rapporteur().get(session + "/report." + extension).then().statusCode(200).extract().asString();
    }

    byte[] pdf(String language) {
        return rapporteur().get(session + "/report.pdf?lang=" + language).then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
    }
}
