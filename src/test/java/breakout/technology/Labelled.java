package breakout.technology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An answer as a person labelled it. */
record Labelled(String id, String lang, int question, String text, Set<String> technologies, String kind,
        @JsonProperty("near_duplicate_of") String repeated) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The answer that said it first. */
    String root() {
        return repeated == null ? id : repeated;
    }

    /** Each wrote in a way of their own. */
    String author() {
        return id.replaceAll("\\d+$", "");
    }

    static List<Labelled> in(String file) {
        var resource = Labelled.class.getResourceAsStream("/" + file);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(Labelled::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled of(String line) {
        try {
            return JSON.readValue(line, Labelled.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
