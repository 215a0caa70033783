package breakout;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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
        this.code = staff().contentType(ContentType.JSON).body(wish).post(base + "/api/sessions").then().statusCode(201)
                .extract()
                .path("code");
    }

    /** Opens a session at the application under test. */
    public static Hall open(Map<String, ?> wish) {
        return new Hall("", PASSWORD, wish);
    }

    /** Opens a session at the packaged application. */
    public static Hall open(PackagedApp app, Map<String, ?> wish) {
        URI home = app.at("");
        return new Hall(home.toString(), PackagedApp.PASSWORD, wish);
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
        String token = given().contentType(ContentType.JSON).body(Map.of("delegation", delegation)).post(at("/seats")).then()
                .statusCode(201).extract().path("token");
        return new Delegate(token);
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

        public ValidatableResponse send(String id, Map<String, ?> answer) {
            return asking().contentType(ContentType.JSON).body(new HashMap<>(answer)).put(at("/answers/" + id)).then();
        }
    }
}
