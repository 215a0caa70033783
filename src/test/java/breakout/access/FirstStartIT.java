package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.PackagedApp;

/** The packaged application on its first day: nobody can sign in yet, and an administrator may have slipped. */
class FirstStartIT {

    private static final String CHOSEN = "a long way to Brussels";

    @Test
    void printsASetUpCodeThatMakesTheFirstAccountOnce(@TempDir Path data) throws IOException {
        try (var app = new PackagedApp(data, Map.of())) {
            var printed = Pattern.compile("Set-up code: (\\w{12})").matcher(Files.readString(app.log()));
            assertTrue(printed.find(), "no set-up code in the log");
            given().formParam("code", "WRONG").formParam("password", CHOSEN).post(app.at("/set-up")).then().statusCode(400);
            given().formParam("code", printed.group(1)).formParam("password", "short").post(app.at("/set-up")).then()
                    .statusCode(400);
            given().redirects().follow(false).formParam("code", printed.group(1)).formParam("password", CHOSEN)
                    .post(app.at("/set-up"))
                    .then().statusCode(303);
            given().auth().preemptive().basic("facilitator", CHOSEN).post(app.at("/api/sessions")).then().statusCode(201);
            given().formParam("code", printed.group(1)).formParam("password", CHOSEN).post(app.at("/set-up")).then()
                    .statusCode(400);
        }
    }

    @Test
    void findsItsDataWhereverItIsStarted(@TempDir Path data) {
        String relative = Path.of("").toAbsolutePath().relativize(data.toAbsolutePath()).toString();
        new PackagedApp(data, Map.of("BREAKOUT_DATA", relative)).close();
        assertTrue(Files.exists(data.resolve("breakout.mv.db")));
    }

    @Test
    void refusesToStartOnABrokenFileAndNamesTheLine(@TempDir Path data, @TempDir Path config) throws IOException {
        String vocabulary = Files.readString(Path.of("config/technologies.yaml"));
        int line = (int) vocabulary.substring(0, vocabulary.indexOf("code: iot")).lines().count() + 1;
        Files.writeString(config.resolve("technologies.yaml"),
                vocabulary.replace("code: iot\n", "code: iot\n  colour: blue\n"));
        assertThrows(IllegalStateException.class, () -> new PackagedApp(data, Map.of("BREAKOUT_CONFIG", config.toString())));
        assertThat(Files.readString(data.resolve("application.log")),
                containsString("config/technologies.yaml, line " + line + ": there is no key colour here"));
    }

    @Test
    void refusesToStartOnAPasswordThatDoesNotCountWhole(@TempDir Path data) throws IOException {
        assertThrows(IllegalStateException.class,
                () -> new PackagedApp(data, Map.of("BREAKOUT_FACILITATOR_PASSWORD", "é".repeat(37))));
        assertThrows(IllegalStateException.class, () -> new PackagedApp(data, Map.of("BREAKOUT_FACILITATOR_PASSWORD", " ")));
        String log = Files.readString(data.resolve("application.log"));
        assertThat(log, containsString("longer than the 72 bytes that count"));
        assertThat(log, containsString("breakout.facilitator-password is empty"));
    }
}
