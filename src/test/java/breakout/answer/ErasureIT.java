package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.Hall;
import breakout.PackagedApp;

/** Once a session is erased, no byte of what was typed in it is in any file of the server. */
class ErasureIT {

    private static final String CANARY = "zyqcanary";

    @TempDir
    private Path data;

    @Test
    void leavesNoByteBehind() throws IOException {
        try (var app = new PackagedApp(data)) {
            Hall kept = Hall.open(app, Map.of("groups", 2));
            kept.round(1, "opening", 10).statusCode(200);
            kept.join("Peru").answer(1, "Kept as it is.");
            kept.round(1, "closing").statusCode(200);
            kept.round(1, "sealing").statusCode(200);
            Hall hall = Hall.open(app, Map.of("groups", 2, "title", "Title " + CANARY));
            hall.round(1, "opening", 10).statusCode(200);
            var delegate = hall.join("Delegation " + CANARY);
            String id = delegate.answer(1, "Answer " + CANARY);
            delegate.send(id, Map.of("question", 1, "text", "Answer anew " + CANARY)).statusCode(200);
            delegate.asking().contentType("application/json").body(Map.of("text", "Draft " + CANARY)).put(hall.at("/drafts/1"))
                    .then().statusCode(204);
            hall.staff().contentType("application/json").body(Map.of("text", "Traduction " + CANARY))
                    .put(hall.at("/answers/" + id + "/translation/fr")).then().statusCode(201);
            hall.round(1, "closing").statusCode(200);
            hall.round(1, "sealing").statusCode(200);
            hall.staff().contentType("application/json").body(Map.of("messages", List.of("Message " + CANARY)))
                    .put(hall.at("/report/messages")).then().statusCode(200);
            hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
            given().get(hall.at("/report.pdf")).then().statusCode(200);
            assertTrue(holding().stream().anyMatch(file -> file.toString().endsWith(".mv.db")), "it is there to be found");
            hall.staff().delete(hall.at("")).then().statusCode(204);
            assertEquals(List.of(), holding());
            kept.staff().get(kept.at("/answers")).then().statusCode(200);
            kept.join("Chile");
        }
        assertEquals(List.of(), holding());
    }

    /** The files that hold the word, in any of the encodings a database keeps text in. */
    private List<Path> holding() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> ours = Files.walk(data); Stream<Path> others = Files.list(temporary)) {
            return Stream.concat(ours, others.filter(file -> file.getFileName().toString().startsWith("breakout")))
                    .filter(Files::isRegularFile).filter(ErasureIT::holds).toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(CANARY) || bytes.contains(new String(CANARY.getBytes(StandardCharsets.UTF_16BE),
                    StandardCharsets.ISO_8859_1));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
