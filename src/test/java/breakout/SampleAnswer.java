package breakout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One of the labelled answers of {@code answers-sample.jsonl}. */
public record SampleAnswer(String id, @JsonProperty("lang") String language, int question, String text,
        Set<String> technologies,
        String kind, @JsonProperty("near_duplicate_of") String repeats) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<SampleAnswer> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/answers-sample.jsonl")).stream()
                    .filter(line -> !line.isBlank())
                    .map(SampleAnswer::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleAnswer read(String line) {
        try {
            return JSON.readValue(line, SampleAnswer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
