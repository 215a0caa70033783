package breakout.report;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import breakout.Hall;

/** A hall in which delegations answer in open rounds and a rapporteur writes the report. */
final class Plenary {

    final String code;
    final String session;
    final Hall hall;
    private final String key;
    private final Map<String, Hall.Delegate> seats = new LinkedHashMap<>();

    Plenary(int groups) {
        this(Map.of("groups", groups));
    }

    /** @param wish what its session is to be like */
    Plenary(Map<String, ?> wish) {
        hall = Hall.open(wish);
        code = hall.code;
        session = hall.at("");
        key = staff().body(Map.of("name", "Ada Rapporteur")).post(session + "/rapporteurs").then().statusCode(201).extract()
                .path("key");
    }

    RequestSpecification staff() {
        return hall.staff().contentType(ContentType.JSON);
    }

    RequestSpecification rapporteur() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    RequestSpecification seat(String delegation) {
        return seats.computeIfAbsent(delegation, hall::join).asking().contentType(ContentType.JSON);
    }

    void round(int number, Runnable discussion) {
        hall.round(number, "opening").statusCode(200);
        discussion.run();
        hall.round(number, "closing").statusCode(200);
    }

    String answers(String delegation, int question, String language, String kind, List<String> technologies, String text) {
        String id = UUID.randomUUID().toString();
        seats.computeIfAbsent(delegation, hall::join).send(id, Map.of("question", question, "language", language, "kind", kind,
                "technologies", technologies, "text", text)).statusCode(201);
        return id;
    }

    String face(String extension) {
        return rapporteur().get(session + "/report." + extension).then().statusCode(200).extract().asString();
    }

    byte[] pdf(String language) {
        return rapporteur().get(session + "/report.pdf?lang=" + language).then().statusCode(200).contentType("application/pdf")
                .extract().asByteArray();
    }
}
