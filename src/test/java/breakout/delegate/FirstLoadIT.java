package breakout.delegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;

import breakout.Chromium;
import breakout.Hall;
import breakout.PackagedApp;

/** A hall on a bad line: what a delegate's page needs before one can write is little, and comes from this server alone. */
@Isolated
class FirstLoadIT {

    private static final int MOST_REQUESTS = 4;
    private static final int MOST_BYTES = 30_000;
    /** What comes once the page is there: the stream, and the state that tells the time. */
    private static final Set<String> LIVE = Set.of("eventsource", "fetch");

    @Test
    void isSmall(@TempDir Path data) {
        try (var chromium = Chromium.start(); var app = new PackagedApp(data)) {
            Hall hall = Hall.open(app, Map.of("groups", 2));
            hall.round(1, "opening").statusCode(200);
            BrowserContext known = chromium.somebody("en", 1280, 800);
            Somebody.seated(known, app.at("").toString(), hall.code, "Kenya");
            List<Cookie> seat = known.cookies();
            BrowserContext empty = chromium.somebody("en", 1280, 800);
            empty.addCookies(seat);
            Page page = empty.newPage();
            List<Request> asked = new CopyOnWriteArrayList<>();
            page.onRequestFinished(asked::add);
            page.navigate(app.at("/seat/" + hall.code).toString());
            assertTrue(Somebody.box(page, "benefit").isEditable());
            List<Request> first = asked.stream()
                    .filter(request -> !LIVE.contains(request.resourceType()) && !request.url().startsWith("data:")).toList();
            int bytes = first.stream()
                    .mapToInt(request -> request.sizes().responseHeadersSize + request.sizes().responseBodySize)
                    .sum();
            String told = bytes + " bytes in " + first.stream().map(Request::url).toList();
            assertTrue(first.size() <= MOST_REQUESTS, told);
            assertTrue(bytes > 0 && bytes <= MOST_BYTES, told);
            assertEquals(Set.of(app.at("").getPort()),
                    asked.stream().map(request -> URI.create(request.url().split("[?#]")[0]))
                            .filter(url -> url.getHost() != null).map(URI::getPort)
                            .collect(Collectors.toSet()));
        }
    }
}
