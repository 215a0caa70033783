package breakout.live;

import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.buffer.Buffer;

import breakout.kernel.Rush;

/** How a state is told: in JSON, and as an event of the stream. */
@ApplicationScoped
class Telling {

    private static final int EARLIEST_RETRY_MILLIS = 1_000;
    private static final int LATEST_RETRY_MILLIS = 5_000;

    /** In a rush, those who curate are told once a second what is written: nobody waits for them. */
    private static final long RUSHED_MILLIS = 1_000;

    private final ObjectMapper json;
    private final Rush rush;

    Telling(ObjectMapper json, Rush rush) {
        this.json = json;
        this.rush = rush;
    }

    /** In milliseconds, until the listeners of this stream may be told something. */
    long rest(Audience audience, Stream stream) {
        boolean patient = audience == Audience.CURATORS && rush.isOn();
        return patient ? Math.max(RUSHED_MILLIS, stream.rest()) : stream.rest();
    }

    String json(Progress state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Buffer event(Progress state) {
        return Buffer.buffer("event: state\nid: " + state.v() + "\ndata: " + json(state) + "\n\n");
    }

    /** After which a listener comes back: spread, so that a restart is not followed by everybody in the same moment. */
    static Buffer retry() {
        return Buffer
                .buffer("retry: " + ThreadLocalRandom.current().nextInt(EARLIEST_RETRY_MILLIS, LATEST_RETRY_MILLIS) + "\n\n");
    }
}
