package breakout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** Words of people who mean harm, from the files in {@code corpora}: a case a line. */
public final class Corpus {

    /** What no text may hold that is shown: marks that turn or hide it, more than four on a letter, and control characters. */
    public static final Pattern HARMFUL = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u200B\\u2060\\uFEFF]"
            + "|[\\x{E0000}-\\x{E007F}]|(?:[\\p{Mn}\\p{Me}][\\u200C\\u200D]*){5}|[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{D800}-\\x{DFFF}]");
    private static final List<String> FILES = List.of("xss", "ssti", "csv", "docx", "unicode", "log");
    private static final int MOST_LETTERS = 2_000;
    private static final String REMARK = "#!";
    private static final Pattern ESCAPED = Pattern.compile("\\\\(u([0-9A-Fa-f]{4})|[tnr0\\\\])");

    private Corpus() {
    }

    /** All of them, as they are typed. */
    public static List<String> all() {
        return FILES.stream().flatMap(file -> of(file).stream()).toList();
    }

    /** Those that can be taken, each as it is stored. */
    public static List<String> taken() {
        return all().stream().map(Corpus::stored).flatMap(Optional::stream).toList();
    }

    /** As it is stored; empty where it is refused, or nothing of it is left. */
    public static Optional<String> stored(String typed) {
        try {
            return Optional.of(PlainText.required("text", typed, MOST_LETTERS));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    /** Those of one kind, as they are typed. */
    public static List<String> of(String file) {
        try (InputStream lines = Corpus.class.getResourceAsStream("/corpora/" + file + ".txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith(REMARK))
                    .map(Corpus::meant).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String meant(String line) {
        return ESCAPED.matcher(line).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            case "0" -> "\0";
            case "\\" -> "\\";
            default -> String.valueOf((char) Integer.parseInt(found.group(2), 16));
        }));
    }
}
