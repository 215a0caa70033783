package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/** Plays the sample of answers, labelled as people labelled them, and prints it. */
@QuarkusTest
class SampleReportTest {

    private static final int DELEGATIONS = 12;
    private static final Path PRINTS = Path.of("target/prints");

    @Test
    void printsSixtyAnswersInFiveLanguages() throws IOException {
        Hall hall = Hall.opened(Map.of("groups", 5));
        List<JsonNode> sample = sample();
        for (int question = 1; question <= 2; question++) {
            int asked = question;
            hall.round(question, () -> sample.stream().filter(line -> line.get("question").asInt() == asked)
                    .forEach(line -> answer(hall, line, sample.indexOf(line))));
        }
        hall.rapporteur().body(Map.of("messages", List.of(
                "Artificial intelligence and connected devices are where delegates have experience; for blockchain, plans and advice outnumber uses.",
                "Gains were reported where one technology feeds another, chiefly sensors with learning models.",
                "What holds administrations back is seldom the tool: it is data, computing capacity, electricity and compatibility.")))
                .put(hall.session + "/report/messages").then().statusCode(200);
        Files.createDirectories(PRINTS);
        for (String language : List.of("en", "fr")) {
            long start = System.nanoTime();
            byte[] pdf = hall.pdf(language);
            Files.writeString(PRINTS.resolve("sample-" + language + ".txt"), (System.nanoTime() - start) / 1_000_000 + " ms\n");
            Files.write(PRINTS.resolve("sample-" + language + ".pdf"), pdf);
        }
        for (String face : List.of("md", "csv", "json", "html")) {
            Files.writeString(PRINTS.resolve("sample." + face), hall.face(face));
        }
        var report = new ObjectMapper().readTree(hall.face("json"));
        assertEquals(60, report.at("/basis/contributions").asInt());
        assertTrue(report.at("/basis/points").asInt() <= 60);
    }

    private static void answer(Hall hall, JsonNode line, int index) {
        List<String> technologies = StreamSupport.stream(line.get("technologies").spliterator(), false).map(JsonNode::asText)
                .toList();
        hall.answers("Delegation " + index % DELEGATIONS, line.get("question").asInt(), line.get("lang").asText(),
                line.get("kind").asText(), technologies, line.get("text").asText());
    }

    private static List<JsonNode> sample() {
        var mapper = new ObjectMapper();
        try (var file = SampleReportTest.class.getResourceAsStream("/answers-sample.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(line -> {
                try {
                    return mapper.readTree(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
