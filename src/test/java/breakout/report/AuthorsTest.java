package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import breakout.Browser;
import breakout.Hall;
import breakout.Hall.Delegate;

/** Who may see an author, on every face that shows an answer. */
@QuarkusTest
class AuthorsTest {

    /** Names that occur nowhere else: wherever one of them is found, it leaked. */
    private static final List<String> MEMBERS = List.of("Zyqland", "Zyqonia", "Zyqstan", "Zyqmark");
    private static final List<String> ORGANISATIONS = List.of("Zyq Union", "Zyq League", "Zyq Fund");
    private static final String OBSERVER = "Zyq Watch";

    @Inject
    EntityManager database;

    private Hall hall;
    private final Map<String, Delegate> delegates = new LinkedHashMap<>();
    private final Map<String, String> sent = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = { "unattributed", "category", "region", "named" })
    void areNamedOnNoFaceUnlessTheyAgreed(String rule) throws IOException {
        hold(rule);
        List<String> faces = faces();
        assertTrue(faces.stream().anyMatch(face -> face.contains("Gate 1 has")), "answers are shown");
        for (String face : faces) {
            for (String name : delegates.keySet()) {
                boolean agreed = rule.equals("named") && name.equals(MEMBERS.get(0));
                assertTrue(agreed || !face.contains(name), () -> name + " stands in " + face);
            }
        }
        boolean named = faces.stream().anyMatch(face -> face.contains(MEMBERS.get(0)));
        assertEquals(rule.equals("named"), named);
    }

    @ParameterizedTest
    @ValueSource(strings = { "unattributed", "category", "region", "named" })
    void areNamedInNoRowOfTheirAnswersUnlessTheyAgreed(String rule) {
        hold(rule);
        List<Object[]> kept = QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery("select author_category, author_region, author_delegation, cast(id as varchar) from answer"
                        + " where session_id = (select id from session where code = ?1)", Object[].class)
                .setParameter(1, hall.code).getResultList());
        assertEquals(delegates.size(), kept.size());
        for (Object[] row : kept) {
            assertEquals(rule.equals("category"), row[0] != null);
            assertEquals(null, row[1], "nobody is on a list that tells regions");
            assertEquals(rule.equals("named") && row[3].equals(sent.get(MEMBERS.get(0))), row[2] != null);
        }
    }

    @Test
    void areToldByTheCategoryThatEnoughShare() throws IOException {
        hold("category");
        assertEquals("member", author(MEMBERS.get(1)));
        assertEquals(null, author(OBSERVER));
        assertEquals(null, author(ORGANISATIONS.get(0)), "else whoever is told by nothing is the observer");
        assertTrue(pdf().contains("(Member;"), pdf());
        hall.staff().get(hall.at("/report.csv")).then().body(containsString("\"author\"")).body(containsString("\"member\""));
        hall.staff().get(hall.at("/report.json")).then().body("points[0].said[0].group", equalTo(0))
                .body("basis.attribution", equalTo("category"));
        hall.staff().get("/desk/" + hall.code).then().body(containsString("<span class=\"tag\">Member</span>"));
    }

    @Test
    void areNamedWithTheAnswerTheyAgreedTo() throws IOException {
        hold("named");
        assertEquals(MEMBERS.get(0), author(MEMBERS.get(0)));
        assertEquals(null, author(MEMBERS.get(1)));
        assertTrue(pdf().contains("(" + MEMBERS.get(0) + ";"), pdf());
        delegates.get(MEMBERS.get(0)).send(sent.get(MEMBERS.get(0)), answer(1, false)).statusCode(200);
        assertEquals(null, author(MEMBERS.get(0)), "who no longer agrees is no longer named");
    }

    @Test
    void agreeOnThePageWithoutScripts() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "attribution", "named"));
        hall.round(1, "opening", 10).statusCode(200);
        var browser = Browser.seated(hall, "Zyqland");
        String page = browser.get("/seat/" + hall.code).then().statusCode(200)
                .body(containsString("only where you tick that it may be")).extract().asString();
        assertTrue(page.contains("name=\"consent\" value=\"text-1-benefit\""), page);
        browser.post("/seat/" + hall.code + "/answers", Map.of("answer", UUID.randomUUID().toString(), "question", "1", "kind",
                "benefit", "number", "", "shown", "", "text", "Scanners see more.", "language", "en", "consent",
                "text-1-benefit",
                "send", "text-1-benefit")).then().statusCode(303);
        hall.staff().get(hall.at("/answers")).then().body("author[0]", equalTo("Zyqland"));
    }

    @Test
    void arePromisedNoMoreOnceSomebodyHasJoined() {
        hall = Hall.open(Map.of("groups", 2));
        attribute("named").statusCode(200).body("attribution", equalTo("named"));
        hall.join("Zyqland");
        attribute("category").statusCode(200);
        attribute("named").statusCode(409).body("type", equalTo("urn:breakout:attribution_promised"));
        attribute("region").statusCode(409);
        attribute("everything").statusCode(400).body("violations[0].field", equalTo("attribution"));
        attribute("unattributed").statusCode(200);
        given().get(hall.at("")).then().body("attribution", equalTo("unattributed"));
        hall.staff().get(hall.at("/audit")).then().body("lines.findAll { it.deed == 'attributed' }.reason",
                equalTo(List.of("named", "category", "unattributed")));
        hall.join("Zyqonia").asking().contentType(ContentType.JSON).body(Map.of("attribution", "unattributed"))
                .put(hall.at("/attribution")).then().statusCode(403);
    }

    @Test
    void areForgottenBeyondAStricterRule() {
        hold("named");
        attribute("category").statusCode(200);
        hall.staff().get(hall.at("/answers")).then().body("author", not(containsString("Zyq")));
        assertEquals(0, count("author_delegation is not null"));
        assertEquals(1, count("author_category is not null"), "who had agreed to more");
        attribute("unattributed").statusCode(200);
        assertEquals(0, count("author_category is not null"));
        hall.staff().get(hall.at("/answers")).then().body("author[0]", nullValue());
    }

    /** All that shows answers, to everybody it is shown to, in real bytes; and what a server tells of itself. */
    private List<String> faces() throws IOException {
        List<String> faces = new ArrayList<>();
        Delegate other = hall.join("Another");
        for (String face : List.of("/report.json", "/report.html", "/report.md", "/report.csv", "/board", "/answers", "/audit",
                "", "/state", "/screen")) {
            faces.add(read(hall.staff(), hall.at(face)));
        }
        hall.staff().put(hall.at("/answers/" + sent.get(MEMBERS.get(0)) + "/release")).then().statusCode(200);
        for (String face : List.of("/board", "", "/state", "/drafts/1")) {
            faces.add(read(other.asking(), hall.at(face)));
        }
        faces.add(read(other.asking(), "/seat/" + hall.code));
        for (String page : List.of("/desk/", "/console/", "/projector/")) {
            faces.add(read(hall.staff(), page + hall.code));
            faces.add(read(hall.staff().header("Accept-Language", "fr"), page + hall.code));
        }
        faces.add(stream(other.token));
        faces.add(pdf());
        faces.add(metadata());
        faces.add(read(given(), "/q/metrics"));
        hall.round(1, "closing").statusCode(200);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
        for (String face : List.of("/report.json", "/report.html", "/report.md", "/report.csv")) {
            faces.add(read(given(), hall.at(face)));
        }
        faces.add(pdf());
        return faces;
    }

    private static String read(RequestSpecification asking, String address) {
        var answer = asking.get(address);
        assertEquals(200, answer.statusCode(), address);
        return address + "\n" + answer.headers() + "\n" + answer.asString();
    }

    private String stream(String token) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + hall.at("/live")).toURL()
                .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (var events = connection.getInputStream()) {
            byte[] first = new byte[4_096];
            int length = events.read(first);
            return "live\n" + new String(first, 0, length, StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }

    private String pdf() throws IOException {
        try (var pdf = Loader.loadPDF(hall.staff().get(hall.at("/report.pdf")).asByteArray())) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        }
    }

    private String metadata() throws IOException {
        try (var pdf = Loader.loadPDF(hall.staff().get(hall.at("/report.pdf")).asByteArray())) {
            var told = new StringBuilder("metadata\n").append(pdf.getDocumentInformation().getCOSObject());
            if (pdf.getDocumentCatalog().getMetadata() != null) {
                told.append(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            }
            return told.toString();
        }
    }

    private void hold(String rule) {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "attribution", rule));
        hall.round(1, "opening", 10).statusCode(200);
        MEMBERS.forEach(name -> join(name, "member"));
        ORGANISATIONS.forEach(name -> join(name, "international-organisation"));
        join(OBSERVER, "observer");
        delegates.forEach((name, delegate) -> {
            String id = UUID.randomUUID().toString();
            sent.put(name, id);
            delegate.send(id, answer(sent.size(), name.equals(MEMBERS.get(0)))).statusCode(201);
        });
    }

    private static Map<String, ?> answer(int number, boolean consent) {
        return Map.of("question", 1, "text", "Gate " + number + " has a scanner of its own.", "kind", "benefit", "consent",
                consent);
    }

    private void join(String name, String category) {
        delegates.put(name, hall.join(name, category));
    }

    private String author(String name) {
        return hall.staff().get(hall.at("/answers")).jsonPath()
                .getString("find { it.id == '" + sent.get(name) + "' }.author");
    }

    private io.restassured.response.ValidatableResponse attribute(String rule) {
        return hall.staff().contentType(ContentType.JSON).body(Map.of("attribution", rule)).put(hall.at("/attribution")).then();
    }

    private long count(String condition) {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(org.hibernate.Session.class)
                .createNativeQuery("select count(*) from answer where " + condition
                        + " and session_id = (select id from session where code = ?1)", Long.class)
                .setParameter(1, hall.code).getSingleResult());
    }
}
