package breakout.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.Hall;
import breakout.PackagedApp;

class StopIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void stopsWithoutWaitingForThoseWhoListen(@TempDir Path data) throws Exception {
        var app = new PackagedApp(data);
        Hall hall = Hall.open(app, Map.of());
        var stream = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(app.at("/api/sessions/" + hall.code + "/live"))
                        .header("Authorization", "Bearer " + hall.join("Kenya").token).build(),
                BodyHandlers.ofLines()).body().iterator();
        assertTrue(stream.next().startsWith("retry:"));
        long asked = System.nanoTime();
        app.close();
        Duration waited = Duration.ofNanos(System.nanoTime() - asked);
        assertTrue(waited.compareTo(SOON) < 0, "it took " + waited);
    }
}
