package breakout.node;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

import breakout.Hall;
import breakout.PackagedApp;

/**
 * Listens to a session, as its facilitator unless somebody else is named, at one address, and remembers when it heard of how
 * many answers.
 */
final class Ear {

    private static final Pattern ANSWERS = Pattern.compile("^data: .*\"answers\":(\\d+)");

    private final ConcurrentSkipListMap<Long, Long> heardAt = new ConcurrentSkipListMap<>();
    private volatile boolean ended;

    Ear(URI home, Hall hall) {
        this(home, hall, "Basic " + Base64.getEncoder()
                .encodeToString(("facilitator:" + PackagedApp.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param who as the header says it */
    Ear(URI home, Hall hall, String who) {
        var request = HttpRequest.newBuilder(home.resolve(URI.create(hall.at("/live")).getPath()))
                .header("Authorization", who)
                .build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(stream -> stream.body().forEach(this::hear))
                .whenComplete((over, failure) -> ended = true);
    }

    private void hear(String line) {
        var answers = ANSWERS.matcher(line);
        if (answers.find()) {
            heardAt.putIfAbsent(Long.valueOf(answers.group(1)), System.nanoTime());
        }
    }

    /** When, in nanoseconds, it had heard of so many or more; null as long as it has not. */
    Long heardOf(long answers) {
        return heardAt.tailMap(answers).values().stream().min(Long::compare).orElse(null);
    }

    boolean hears() {
        return !heardAt.isEmpty() && !ended;
    }

    boolean hasEnded() {
        return ended;
    }
}
