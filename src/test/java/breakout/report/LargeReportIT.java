package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.SampleAnswer;

/** A session as large as there is: whoever asks for its report has it at once, and in print while they wait. */
@Isolated
class LargeReportIT {

    private static final int ANSWERS = Integer.getInteger("answers", 500);
    private static final int GROUPS = 40;
    private static final int SEATS = 120;
    private static final int AT_ONCE = 50;
    /** Of points, of translations and of highlights. */
    private static final int WRITTEN = 20;
    private static final int LOOKS = 100;
    private static final int FIRST_LOOKS = 40;
    private static final int PRINTS = 3;
    /** While all is compared with all, which is done once: as long as five thousand may take to be filed afresh. */
    private static final Duration AT_FIRST = Duration.ofSeconds(30);
    private static final Duration AT_A_GLANCE = Duration.ofMillis(300);
    private static final Duration WHILE_ONE_WAITS = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private PackagedApp app;
    private Hall hall;
    private Hall.Rapporteur rapporteur;

    @Test
    void isReadAtAGlanceAndPrintedWhileOneWaits(@TempDir Path data) throws Exception {
        try (var started = new PackagedApp(data)) {
            app = started;
            hall = Hall.open(app, Map.of("groups", GROUPS, "minutes", 60, "graceSeconds", 0));
            rapporteur = hall.rapporteur(null);
            speak();
            long unread = System.nanoTime();
            JsonNode report = new ObjectMapper().readTree(get("/report.json").body());
            Duration first = since(unread);
            write();
            assertEquals(ANSWERS, report.at("/basis/contributions").asInt());
            assertEquals(GROUPS, report.at("/basis/groups").asInt());
            List<Long> looks = new ArrayList<>();
            for (int look = -FIRST_LOOKS; look < LOOKS; look++) {
                long begun = System.nanoTime();
                get("/report.json");
                looks.addAll(look < 0 ? List.of() : List.of(System.nanoTime() - begun));
            }
            List<Long> prints = new ArrayList<>();
            int pages = 0;
            for (int print = 0; print < PRINTS; print++) {
                long begun = System.nanoTime();
                byte[] pdf = get("/report.pdf").body();
                prints.add(System.nanoTime() - begun);
                pages = pages(pdf);
            }
            System.out.printf("The report of %d answers in %d groups: JSON first in %d ms, then in %d ms (p50), %d ms (p95);"
                    + " PDF of %d pages first in %d ms, then in %d ms%n", ANSWERS, GROUPS, first.toMillis(),
                    Crowd.percentile(looks, 50), Crowd.percentile(looks, 95), pages,
                    TimeUnit.NANOSECONDS.toMillis(prints.get(0)), Crowd.percentile(prints.subList(1, PRINTS), 100));
            assertTrue(first.compareTo(AT_FIRST) < 0, "the first reader waited " + first);
            assertTrue(Crowd.percentile(looks, 95) <= AT_A_GLANCE.toMillis(), "readers waited");
            assertTrue(Crowd.percentile(prints, 100) <= WHILE_ONE_WAITS.toMillis(), "the print took too long");
        }
    }

    private void speak() throws IOException, InterruptedException {
        try (var crowd = new Crowd(app, hall.code, SEATS)) {
            List<SampleAnswer> sample = SampleAnswer.all();
            hall.round(1, "opening").statusCode(200);
            for (int from = 0; from < ANSWERS; from += AT_ONCE) {
                Crowd.await(Future.all(IntStream.range(from, Math.min(from + AT_ONCE, ANSWERS)).mapToObj(number -> crowd
                        .say(number % SEATS, sample.get(number % sample.size()).text() + " (" + number + ")")).toList()));
            }
            hall.round(1, "closing").statusCode(200);
        }
        Files.createDirectories(Path.of("target/prints"));
    }

    /** What those who write the report make of some of it. */
    private void write() {
        List<String> answers = rapporteur.asking().get(hall.at("/answers")).then().statusCode(200).extract()
                .path("findAll { it.language != 'fr' }.id");
        for (int i = 0; i < WRITTEN; i++) {
            String answer = answers.get(i);
            rapporteur.asking().body(Map.of("text", "Words of ours, " + i, "state", "checked"))
                    .put(hall.at("/answers/" + answer + "/translation/fr")).then().statusCode(201);
            rapporteur.asking().body(Map.of("text", "A point of ours, " + i, "language", "en", "sources", List.of(answer),
                    "quoted", List.of(answer))).post(hall.at("/points")).then().statusCode(201);
            rapporteur.mark(answer);
        }
    }

    private HttpResponse<byte[]> get(String face) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(app.at("/api/sessions/" + hall.code + face))
                .header("Authorization", "Bearer " + rapporteur.key).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), face);
        return answer;
    }

    private static int pages(byte[] pdf) throws IOException {
        Files.write(Path.of("target/prints/large.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
