package breakout;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A session in which tests play the facilitator and the delegates over the HTTP contract. */
public final class Hall {

    /** As {@code application.properties} sets it for tests. */
    public static final String PASSWORD = "with-care-and-patience";

    private final String base;
    private final String password;
    public final String code;

    private Hall(String base, String password, Map<String, ?> wish) {
        this.base = base;
        this.password = password;
        this.code = told("code", staff().contentType(ContentType.JSON).body(wish).post(base + "/api/sessions").then()
                .statusCode(201));
    }

    /** Opens a session at the application under test. */
    public static Hall open(Map<String, ?> wish) {
        return new Hall("", PASSWORD, wish);
    }

    /** Opens a session at the packaged application. */
    public static Hall open(PackagedApp app, Map<String, ?> wish) {
        return open(app.at(""), wish);
    }

    /** Opens a session at the packaged application, which is found there. */
    public static Hall open(URI home, Map<String, ?> wish) {
        return new Hall(home.toString(), PackagedApp.PASSWORD, wish);
    }

    /** Opens a session in whose first round, which still runs, one delegation has said this in this language. */
    public static Hall hearing(String language, List<String> texts) {
        Hall hall = open(Map.of("graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        Delegate kenya = hall.join("Kenya");
        texts.forEach(
                text -> kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", text, "language", language))
                        .statusCode(201));
        return hall;
    }

    /** A field of what came back. A path to it would be compiled anew each time. */
    public static String told(String field, ValidatableResponse response) {
        return response.extract().as(JsonNode.class).path(field).asText();
    }

    public RequestSpecification staff() {
        return given().auth().preemptive().basic("facilitator", password);
    }

    /** An address of the contract, below the session. */
    public String at(String path) {
        return base + "/api/sessions/" + code + path;
    }

    public ValidatableResponse round(int number, String act) {
        return staff().post(at("/rounds/" + number + "/" + act)).then();
    }

    public ValidatableResponse round(int number, String act, double minutes) {
        return staff().contentType(ContentType.JSON).body(Map.of("minutes", minutes)).post(at("/rounds/" + number + "/" + act))
                .then();
    }

    public Delegate join(String delegation) {
        return join(Map.of("delegation", delegation));
    }

    public Delegate join(String delegation, int group) {
        return join(Map.of("delegation", delegation, "group", group));
    }

    public Delegate join(String delegation, String category) {
        return join(Map.of("delegation", delegation, "category", category));
    }

    private Delegate join(Map<String, ?> wish) {
        return new Delegate(
                told("token", given().contentType(ContentType.JSON).body(wish).post(at("/seats")).then().statusCode(201)));
    }

    /** A rapporteur of this group, or of the plenary where it is null. */
    public Rapporteur rapporteur(Integer group) {
        var wish = new HashMap<String, Object>(Map.of("name", "Rapporteur"));
        wish.put("group", group);
        return new Rapporteur(told("key",
                staff().contentType(ContentType.JSON).body(wish).post(at("/rapporteurs")).then().statusCode(201)));
    }

    /** Somebody who was given a rapporteur's key. */
    public final class Rapporteur {

        public final String key;

        private Rapporteur(String key) {
            this.key = key;
        }

        public RequestSpecification asking() {
            return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
        }

        /** The link that opens the desk in a browser. */
        public String desk() {
            return "http://localhost:" + RestAssured.port + "/desk/" + code + "?key=" + key;
        }

        /** Marks these answers as one highlight and returns its id. */
        public String mark(String... answers) {
            return told("id", asking().body(Map.of("answers", answers)).post(at("/highlights")).then().statusCode(201));
        }

        /** Reads back what this group has not been asked. */
        public ValidatableResponse readBack(int group) {
            return asking().post(at("/groups/" + group + "/readback")).then();
        }

        public ValidatableResponse closeReadBack(int group) {
            return asking().post(at("/groups/" + group + "/readback/closing")).then();
        }
    }

    /** Somebody at a seat. */
    public final class Delegate {

        public final String token;

        private Delegate(String token) {
            this.token = token;
        }

        public RequestSpecification asking() {
            return given().header("Authorization", "Bearer " + token);
        }

        /** Sends an answer for the first time and returns its id. */
        public String answer(int question, String text) {
            String id = UUID.randomUUID().toString();
            send(id, Map.of("question", question, "text", text)).statusCode(201);
            return id;
        }

        /** Says of a highlight that was read back to this group what they think; the text may be null. */
        public ValidatableResponse judge(int group, String highlight, String verdict, String text) {
            var judged = new HashMap<String, Object>(Map.of("highlight", highlight, "verdict", verdict));
            judged.put("text", text);
            return asking().contentType(ContentType.JSON).body(judged).put(at("/groups/" + group + "/readback/verdict")).then();
        }

        public ValidatableResponse send(String id, Map<String, ?> answer) {
            return asking().contentType(ContentType.JSON).body(new HashMap<>(answer)).put(at("/answers/" + id)).then();
        }
    }
}
