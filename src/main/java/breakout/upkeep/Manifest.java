package breakout.upkeep;

import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param begun what was acknowledged before is in it
 * @param contents of the database
 * @param files all others in the backup, each with its SHA-256 in hexadecimal
 */
record Manifest(Instant begun, Contents contents, SortedMap<String, String> files) {

    /** What a later version adds is overlooked, so that its schema can be told. */
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules()
            .enable(SerializationFeature.INDENT_OUTPUT).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static Manifest read(byte[] written) throws IOException {
        return JSON.readValue(written, Manifest.class);
    }

    byte[] written() throws IOException {
        return JSON.writeValueAsBytes(this);
    }
}
