package breakout.archive;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** What is no file of a session is told so, with the field that is wrong, and leaves nothing behind. */
@QuarkusTest
class MalformedArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for half of a letter, which no text of this test could be sent with. */
    private static final String HALF = "half a letter";

    private final List<String> unlike = new ArrayList<>();
    private String file;

    @Test
    void namesTheFieldThatCannotBeTaken() throws Exception {
        var rich = new Rich(true);
        file = rich.taken();
        int before = sessions(rich);
        refuse("invented", a -> a.put("invented", 1));
        refuse("answers.0.invented", a -> answer(a, 0).put("invented", 1));
        refuse("format", a -> a.put("format", "breakout"));
        refuse("format", a -> a.remove("format"));
        refuse("version", a -> a.put("version", 2));
        refuse("exportedAt", a -> a.put("exportedAt", "2999-01-01T00:00:00Z"));
        refuse("exportedAt", a -> a.put("exportedAt", "yesterday"));
        refuse("sealedBy", a -> a.remove("sealedBy"));
        refuse("session.endsOn", a -> session(a).put("endsOn", "+12026-10-20"));
        refuse("session.rejectedTerms.0", a -> session(a).putArray("rejectedTerms").add("🛃".repeat(41)));
        refuse("session", a -> a.remove("session"));
        refuse("session.title", a -> session(a).put("title", ""));
        refuse("session.title", a -> session(a).put("title", "x".repeat(201)));
        refuse("session.language", a -> session(a).put("language", "no language"));
        refuse("session.attribution", a -> session(a).put("attribution", "everything"));
        refuse("session.minutes", a -> session(a).put("minutes", -1));
        refuse("session.headings", a -> session(a).putObject("headings").putObject("ru"));
        refuse("session.headings.organisation", a -> session(a).putObject("headings").putObject("fr"));
        refuse("session.headings", a -> session(a).putObject("headings").putNull("fr"));
        refuse("session.endsOn", a -> session(a).put("startsOn", "2026-01-02").put("endsOn", "2026-01-01"));
        refuse("session.questions.1.number", a -> object(session(a), "questions", 1).put("number", 1));
        refuse("session.questions.0.wordings", a -> object(session(a), "questions", 0).putObject("wordings"));
        refuse("session.technologies.0.code", a -> object(session(a), "technologies", 0).put("code", "alchemy"));
        refuse("session.technologies.1.code", a -> object(session(a), "technologies", 1)
                .put("code", session(a).at("/technologies/0/code").textValue()));
        refuse("session.groups.0", a -> ((ArrayNode) session(a).get("groups")).insertNull(0));
        refuse("session.switchedOn.0", a -> session(a).putArray("switchedOn").add("everything"));
        refuse("rounds.0.sealedAt", a -> object(a, "rounds", 0).put("sealedAt", "2020-01-01T00:00:00Z"));
        refuse("rounds.0.bellAt", a -> object(a, "rounds", 0).put("bellAt", "2998-01-01T00:00:00Z"));
        refuse("rounds.0.state", a -> object(a, "rounds", 0).put("state", "over"));
        refuse("rounds.1.number", a -> object(a, "rounds", 1).put("number", 1));
        refuse("rounds.0.question", a -> object(a, "rounds", 0).put("question", 9));
        refuse("answers.1.number", a -> answer(a, 1).put("number", answer(a, 0).get("number").intValue()));
        refuse("answers.0.number", a -> answer(a, 0).put("number", 0));
        refuse("answers.0.number", a -> answer(a, 0).put("number", "one"));
        refuse("answers.0.text", a -> answer(a, 0).put("text", "x".repeat(2001)));
        refuse("answers.0.text", a -> answer(a, 0).put("text", "nothing \u0000 here"));
        refuse("answers.0.text", a -> answer(a, 0).put("text", HALF));
        refuse("answers.0.text", a -> answer(a, 0).putNull("text"));
        refuse("answers.0.group", a -> answer(a, 0).put("group", 77));
        refuse("answers.0.round", a -> answer(a, 0).put("round", 2));
        refuse("answers.0.language", a -> answer(a, 0).put("language", "?"));
        refuse("answers.0.kind", a -> answer(a, 0).put("kind", "joke"));
        refuse("answers.0.filedBy", a -> answer(a, 0).put("filedBy", "magic"));
        refuse("answers.0.technologies.0", a -> answer(a, 0).putArray("technologies").add("alchemy"));
        refuse("answers.0.author", a -> answer(a, 0).putObject("author").put("delegation", "Kenya"));
        refuse("answers.0.delegation", a -> answer(a, 0).put("delegation", "AAAA"));
        refuse("answers.0.delegation", a -> answer(a, 0).remove("delegation"));
        refuse("answers.0.supporters.0", a -> answer(a, 0).putArray("supporters").add("%%%"));
        refuse("answers.0.released", a -> answer(a, 0).put("released", true).put("hidden", "Because."));
        refuse("rulings.0.answer", a -> object(a, "rulings", 0).put("answer", 4711));
        refuse("rulings.1", a -> ((ArrayNode) a.get("rulings")).insert(0, a.get("rulings").get(0).deepCopy()));
        refuse("highlights.0.sources.0", a -> object(a, "highlights", 0).putArray("sources").add(4711));
        refuse("highlights.0.sources", a -> object(a, "highlights", 0).putArray("sources"));
        refuse("highlights.0.alike", a -> object(a, "highlights", 0).put("alike", 9));
        refuse("highlights.0.askedUntil", a -> object(a, "highlights", 0).put("askedUntil", "2998-01-01T00:00:00Z"));
        refuse("points.0.sources.0", a -> object(a, "points", 0).putArray("sources").add(4711));
        refuse("points.0.quoted.0", a -> object(a, "points", 0).putArray("quoted").add(4711));
        refuse("points.0.wordings.fr", a -> object(a, "points", 0).putObject("wordings").put("fr", "x".repeat(2001)));
        refuse("points.0.addressee", a -> object(a, "points", 0).put("kind", "risk"));
        refuse("report.revision", a -> ((ObjectNode) a.get("report")).put("revision", 2));
        refuse("report.state", a -> ((ObjectNode) a.get("report")).put("state", "printed"));
        refuse("report.messages.0.text", a -> object(a.get("report"), "messages", 0).put("text", "x".repeat(501)));
        refuse("report.finals.0.finalisedAt", a -> object(a.get("report"), "finals", 0).remove("finalisedAt"));
        refuse("report.finals.0.report.header", a -> frozen(a).putNull("header"));
        refuse("report.finals.0.report.edition", a -> ((ObjectNode) frozen(a).get("edition")).put("revision", 7));
        refuse("report.finals.0.report.invented", a -> frozen(a).put("invented", 1));
        refuse("report.finals.0.report.points.0.said", a -> object(frozen(a), "points", 0).putNull("said"));
        refuse("report.finals.0.report.method.rounds.0.minutes", a -> object(frozen(a).get("method"), "rounds", 0)
                .put("minutes", new BigDecimal("1E+999999999")));
        refuse("report.finals.0.report", a -> object(frozen(a), "points", 0).putArray("said"));
        assertEquals(List.of(), unlike);
        assertEquals(before, sessions(rich), "Something was left behind");
    }

    @Test
    void refusesWhatIsNoDocumentAtAll() throws Exception {
        file = new Rich(false).taken();
        for (String broken : List.of("", "null", "[]", "\"text\"", "{}", file.substring(0, file.length() / 2),
                "[".repeat(100_000), "{\"session\":".repeat(5_000), file + "x", "{\"answers\": 1}")) {
            Rich.handIn(broken).statusCode(400).body("type", startsWith("urn:breakout:"));
        }
    }

    @Test
    void readsNoMoreThanASessionCanHave() {
        String head = "{\"format\": \"breakout-session\", \"version\": 1, \"answers\": [{}";
        Rich.handIn(head + ", {}".repeat(1_000_000) + "]}").statusCode(400).body("violations[0].field", equalTo("answers"));
        Rich.handIn("{\"rulings\": [{}" + ", {}".repeat(3_000_000) + "]}").statusCode(400).body("type",
                equalTo("urn:breakout:archive_too_much"));
        Rich.handIn("{\"format\": \"" + "x".repeat(Opened.LARGEST) + "\"}").statusCode(413);
    }

    @Test
    void takesMarkupFormulasAndTurnedTextsForTheWordsTheyAre() throws Exception {
        var rich = new Rich(false);
        var archive = (ObjectNode) JSON.readTree(rich.taken());
        shown(archive).put("text", "=1+1 <script>alert(1)</script> {7*7} \u202Ereversed\u202C drones");
        Copy copy = Copy.of(archive.toString());
        assertTrue(rich.face(copy.code(), "/report.csv", "en").contains("'=1+1"));
        assertTrue(!rich.face(copy.code(), "/report.html", "en").contains("<script>alert"));
        assertTrue(!rich.face(copy.code(), "/answers", "en").contains("\u202E"));
    }

    private void refuse(String field, Consumer<ObjectNode> broken) throws Exception {
        var archive = (ObjectNode) JSON.readTree(file);
        broken.accept(archive);
        var told = Rich.handIn(archive.toString().replace(HALF, "\\ud83d")).extract();
        JsonNode problem = JSON.readTree(told.asString());
        String named = problem.at("/violations/0/field").asText();
        if (told.statusCode() != 400 || !named.equals(field)) {
            unlike.add(field + ": " + told.statusCode() + " " + named + " " + problem.path("detail").asText());
        }
    }

    private static int sessions(Rich rich) {
        return rich.staff().get("/sessions").asString().split("href=\"/console/").length;
    }

    private static ObjectNode session(ObjectNode archive) {
        return (ObjectNode) archive.get("session");
    }

    private static ObjectNode answer(ObjectNode archive, int index) {
        return object(archive, "answers", index);
    }

    /** One that the report prints. */
    private static ObjectNode shown(ObjectNode archive) {
        for (JsonNode answer : archive.get("answers")) {
            if (answer.get("hidden").isNull()) {
                return (ObjectNode) answer;
            }
        }
        throw new AssertionError("All are hidden");
    }

    private static ObjectNode frozen(ObjectNode archive) {
        return (ObjectNode) archive.at("/report/finals/0/report");
    }

    private static ObjectNode object(JsonNode in, String list, int index) {
        return (ObjectNode) in.get(list).get(index);
    }
}
