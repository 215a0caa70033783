package breakout.archive;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import breakout.delegation.Seals;

/**
 * Tells whether a file says what it said when it was taken away from here. Whoever could leave answers out, or file them
 * otherwise, would learn from the counts which are of one delegation.
 */
@ApplicationScoped
class Signature {

    private final ObjectMapper json;
    private final Seals seals;

    Signature(ObjectMapper json, Seals seals) {
        // in an order of its own: what is read again may have another
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.seals = seals;
    }

    Archive under(Archive archive) {
        return archive.sealed(seals.sign(contents(archive)));
    }

    boolean holdsFor(Archive archive) {
        return archive.seal() != null && seals.isSigned(contents(archive), archive.seal());
    }

    private byte[] contents(Archive archive) {
        try {
            return json.writeValueAsString(archive.sealed(null)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An archive can be written", e);
        }
    }
}
