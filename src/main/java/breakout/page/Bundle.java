package breakout.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;

import breakout.kernel.Language;

/** One file of sentences in one language, {@code messages/<name>_<language>.properties}, in UTF-8. */
final class Bundle {

    /** Every bundle there is. Each is a namespace in templates, {@code {console:title}}. */
    static final List<String> NAMES = List.of("page", "refusal", "session", "delegation", "access", "round", "delegate",
            "board", "slide", "highlight", "point", "report", "console", "desk", "projector", "technology");

    private final String path;
    private final Map<String, MessageFormat> sentences = new HashMap<>();

    Bundle(String name, Language language) {
        path = "messages/" + name + "_" + language.tag() + ".properties";
        read(path).forEach((key, pattern) -> sentences.put(key, new MessageFormat(pattern, language.locale())));
    }

    String say(String key, Object... arguments) {
        MessageFormat sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException(path + " has no key " + key);
        }
        synchronized (sentence) {
            return sentence.format(arguments);
        }
    }

    private static Map<String, String> read(String path) {
        var patterns = new Properties();
        try (var file = Bundle.class.getResourceAsStream("/" + path)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + path);
            }
            patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        var byKey = new HashMap<String, String>();
        patterns.stringPropertyNames().forEach(key -> byKey.put(key, patterns.getProperty(key)));
        return byKey;
    }
}
