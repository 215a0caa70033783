package breakout.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.ibm.icu.text.MessagePattern;

/** Reads the sources: every sentence that is said exists in both languages, and every sentence that exists is said. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String NAMES = String.join("|", Bundle.NAMES);
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?<![\\w-])(" + NAMES + "):(?!of\\()(\\w+)");
    private static final Pattern BY_VALUE = Pattern.compile("(?<![\\w-])(" + NAMES + "):of\\(\\s*['\"](\\w+)['\"]");
    private static final Pattern IN_JAVA = Pattern.compile("\"(" + NAMES + "):([\\w.-]+)\"");
    private static final Pattern REFUSAL = Pattern
            .compile("(?:unauthorized|forbidden|notFound|conflict)\\(\\s*\"(\\w+)\"|badInput\\([^,;]+,\\s*\"(\\w+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");

    /** Keys that are found at run time only, each with the reason. */
    private static final Map<String, String> DYNAMIC = Map.of();

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        for (String bundle : Bundle.NAMES) {
            assertEquals(arguments(bundle, "en"), arguments(bundle, "fr"), bundle);
        }
    }

    @Test
    void isTypesetWithCare() throws IOException {
        var careless = new ArrayList<String>();
        for (String bundle : Bundle.NAMES) {
            for (String language : List.of("en", "fr")) {
                read(bundle, language).forEach((key, text) -> {
                    boolean spaced = "fr".equals(language)
                            && Pattern.compile("[ \\w\u00A0][;?!]|[ \u00A0]:").matcher(text).find();
                    if (text.isBlank() || text.contains("'") || spaced) {
                        careless.add(bundle + "_" + language + " " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), careless);
    }

    @Test
    void hasEverySentenceThatIsSaidAndNoOther() throws IOException {
        var existing = new TreeSet<String>();
        for (String bundle : Bundle.NAMES) {
            read(bundle, "en").keySet().forEach(key -> existing.add(bundle + ":" + key));
        }
        var said = new TreeSet<>(DYNAMIC.keySet());
        var families = new TreeSet<String>();
        var literals = new TreeSet<String>();
        for (String template : sources("src/main/resources/templates", ".html", ".txt", ".md")) {
            IN_TEMPLATE.matcher(template).results().forEach(found -> said.add(found.group(1) + ":" + found.group(2)));
            BY_VALUE.matcher(template).results().forEach(found -> families.add(found.group(1) + ":" + found.group(2) + "."));
        }
        for (String java : sources("src/main/java", ".java")) {
            String code = java.replaceAll("(?s)/\\*.*?\\*/", "");
            LITERAL.matcher(code).results().forEach(found -> literals.add("refusal:" + found.group(1)));
            REFUSAL.matcher(code).results()
                    .forEach(found -> said.add("refusal:" + (found.group(1) == null ? found.group(2) : found.group(1))));
            IN_JAVA.matcher(code).results().forEach(found -> {
                String key = found.group(1) + ":" + found.group(2);
                boolean family = existing.stream().anyMatch(each -> each.startsWith(key + "."));
                (family ? families : said).add(family ? key + "." : key);
            });
        }
        var missing = new TreeSet<>(said);
        missing.removeAll(existing);
        families.stream().filter(family -> existing.stream().noneMatch(key -> key.startsWith(family))).forEach(missing::add);
        assertEquals(Set.of(), missing, "said, and in no bundle");

        var unused = new TreeSet<>(existing);
        unused.removeAll(said);
        unused.removeAll(literals);
        unused.removeIf(key -> families.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused, "in a bundle, and never said");
    }

    @Test
    void neverSaysAKey() {
        var refusal = new Bundle("refusal", breakout.kernel.Language.FR);
        assertThrows(IllegalArgumentException.class, () -> refusal.say("no_such_key"));
    }

    private static Map<String, Set<String>> arguments(String bundle, String language) throws IOException {
        var byKey = new TreeMap<String, Set<String>>();
        read(bundle, language).forEach((key, text) -> {
            var pattern = new MessagePattern(text);
            var names = new TreeSet<String>();
            for (int i = 0; i < pattern.countParts(); i++) {
                var part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                        || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                    names.add(pattern.getSubstring(part));
                }
            }
            byKey.put(key, names);
        });
        return byKey;
    }

    /** Reads the lines, so that a key that stands twice is found. */
    private static Map<String, String> read(String bundle, String language) throws IOException {
        var lines = new TreeMap<String, String>();
        for (String line : Files.readAllLines(MESSAGES.resolve(bundle + "_" + language + ".properties"))) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                String before = lines.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                assertEquals(null, before, bundle + "_" + language + " has this line twice: " + line);
            }
        }
        return lines;
    }

    private static List<String> sources(String folder, String... endings) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            var texts = new ArrayList<String>();
            for (Path file : files.filter(each -> List.of(endings).stream().anyMatch(each.toString()::endsWith)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
