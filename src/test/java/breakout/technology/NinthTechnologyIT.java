package breakout.technology;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.http.ContentType;

import breakout.Hall;
import breakout.PackagedApp;

/** An administrator adds a ninth technology by editing one file, while a session is under way, and starts again. */
class NinthTechnologyIT {

    private static final Path SHIPPED = Path.of("config");
    private static final String NINTH = """
            - code: quantum
              names: {en: Quantum computing, fr: Informatique quantique}
              cues:
                any:
                  aka: [quantum computing, informatique quantique]
                  says: [quantum computer, qubit, ordinateur quantique]
            """;

    @Test
    void filesAllAnswersAfreshAndLeavesWhatAPersonFiled(@TempDir Path data, @TempDir Path config) throws IOException {
        try (var app = new PackagedApp(data,
                Map.of("BREAKOUT_FACILITATOR_PASSWORD", PackagedApp.PASSWORD, "BREAKOUT_CONFIG", config.toString()))) {
            Hall hall = Hall.open(app, Map.of("graceSeconds", 0));
            hall.round(1, "opening").statusCode(200);
            var kenya = hall.join("Kenya");
            kenya.answer(1, "Qubits will open our seals.");
            String byHand = kenya.answer(1, "Qubits learn faster.");
            kenya.answer(1, "Drones see the coast.");
            file(hall, byHand, "ai");
            app.kill();
            Path vocabulary = Files.copy(SHIPPED.resolve(Vocabulary.FILE), config.resolve(Vocabulary.FILE));
            Files.writeString(vocabulary, NINTH, StandardOpenOption.APPEND);
            app.start();
            hall.staff().get(hall.at("/answers")).then().statusCode(200).body("[0].technologies", hasItem("quantum"))
                    .body("[1].technologies", contains("ai")).body("[2].technologies", contains("drones"));
            hall.staff().get(hall.at("")).then().body("technologies.code", hasItem("quantum"));
        }
    }

    private static void file(Hall hall, String answer, String technology) {
        hall.staff().contentType(ContentType.JSON).body(Map.of("technologies", List.of(technology)))
                .put(hall.at("/answers/" + answer + "/filing")).then().statusCode(200);
    }
}
