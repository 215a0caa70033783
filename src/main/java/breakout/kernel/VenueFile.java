package breakout.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/**
 * A file that an administrator may edit, of YAML unless it says otherwise, in the folder {@code config} beside the application;
 * where there is none,
 * the one that travels in the application. The records it is read into refuse what they cannot mean by throwing
 * {@link IllegalArgumentException}: the file and the line are added here.
 */
public final class VenueFile {

    private static final ObjectReader YAML = JsonMapper
            .builder(new YAMLFactory().enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .findAndAddModules().build().reader();
    /** Before a key that stands within something. */
    private static final String NESTED = "[\\s-]*";

    /** The application does not start on a file it cannot read. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String file, int line, String why) {
            super(file + ", line " + line + ": " + why);
        }

        private Broken(String file, String why) {
            super(file + ": " + why);
        }
    }

    private final String name;
    private final String text;

    private VenueFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** @param name below the folder {@code config}, such as {@code technologies.yaml} */
    public static VenueFile named(Path folder, String name) {
        Path edited = folder.resolve(name);
        String shown = "config/" + name;
        try {
            if (Files.exists(edited)) {
                return new VenueFile(shown, Files.readString(edited));
            }
            try (InputStream shipped = VenueFile.class.getResourceAsStream("/" + shown)) {
                if (shipped == null) {
                    throw new Broken(shown, 0, "there is no such file");
                }
                return new VenueFile(shown, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(shown, e);
        }
    }

    /** What a file that is no text consists of. */
    public static byte[] bytes(Path folder, String name) {
        Path edited = folder.resolve(name);
        try (InputStream file = Files.exists(edited) ? Files.newInputStream(edited)
                : VenueFile.class.getResourceAsStream("/config/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What keeps a file that has no lines from being used. */
    public static Broken unfit(String name, String why) {
        return new Broken("config/" + name, why);
    }

    /** For tests: a file that says this. */
    public static VenueFile saying(String name, String text) {
        return new VenueFile(name, text);
    }

    /** @throws Broken naming file and line */
    public <T> T as(Class<T> type) {
        try {
            return YAML.forType(type).readValue(text);
        } catch (UnrecognizedPropertyException e) {
            throw new Broken(name, lineOf(e.getPropertyName(), line(e), NESTED),
                    "there is no key " + e.getPropertyName() + " here");
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof IllegalArgumentException told) {
                String why = String.valueOf(told.getMessage());
                // what the file itself says may be called as what stands within is
                String indent = e instanceof JsonMappingException within && !within.getPath().isEmpty() ? NESTED : "";
                throw new Broken(name, lineOf(why.replaceFirst("(?s):.*", ""), line(e), indent), why);
            }
            throw new Broken(name, line(e), e.getOriginalMessage());
        }
    }

    /** What another file makes impossible, at the line where it says this value. */
    public Broken broken(String value, String why) {
        List<String> lines = text.lines().toList();
        int line = 0;
        while (line < lines.size() && !lines.get(line).matches(".*:\\s*['\"]?\\Q" + value + "\\E['\"]?\\s*(#.*)?")) {
            line++;
        }
        return new Broken(name, line < lines.size() ? line + 1 : 0, why);
    }

    /** What cannot be meant, at this line. */
    public Broken broken(int line, String why) {
        return new Broken(name, line, why);
    }

    private static int line(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? 0 : at.getLineNr();
    }

    /** What a key says is judged only at the end of the record it stands in: looks back from there. */
    private int lineOf(String key, int end, String indent) {
        List<String> lines = text.lines().toList();
        for (int line = Math.min(end, lines.size()); line > 0; line--) {
            if (lines.get(line - 1).matches(indent + "['\"]?\\Q" + key + "\\E['\"]?\\s*:.*")) {
                return line;
            }
        }
        return end;
    }

    /** Identifies what the file said, for the record of how answers were filed. */
    public String version() {
        return Secret.hash(text).substring(0, 12);
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    public String name() {
        return name;
    }
}
