package breakout.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import io.vertx.core.http.HttpServerResponse;

/** The sessions somebody follows, by their codes. Nobody's are forgotten. */
class Streams {

    private final Map<String, Stream> byCode = new ConcurrentHashMap<>();

    /** Of a session somebody asks about. */
    Stream of(String code) {
        return byCode.compute(code, (key, known) -> {
            Stream stream = known == null ? new Stream() : known;
            stream.turnsWanted();
            return stream;
        });
    }

    /** Of a session somebody listens to from now on. @param seat where they sit, or null */
    Stream join(String code, Long seat, HttpServerResponse listener) {
        Stream stream = of(code);
        stream.add(listener, seat);
        return stream;
    }

    Optional<Stream> known(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    void each(BiConsumer<String, Stream> telling) {
        byCode.forEach(telling);
    }

    /** Forgets what nobody listens to and nobody has asked about since the last time. */
    void sweep() {
        byCode.keySet().forEach(code -> byCode.computeIfPresent(code, (key, stream) -> stream.turnsIdle() ? null : stream));
    }

    int listeners() {
        return byCode.values().stream().mapToInt(Stream::listeners).sum();
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }
}
