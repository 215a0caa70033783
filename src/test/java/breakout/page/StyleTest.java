package breakout.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class StyleTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:margin|padding|border|inset)-(?:left|right|top|bottom)|text-align:\\s*(?:left|right)|float:|clear:|translateX"
                    + "|(?:position|origin):[^;}]*\\b(?:left|right)\\b"
                    // of four values, the second is the right side and the fourth the left
                    + "|(?:margin|padding|inset|border-width):\\s*([^\\s;}]+)\\s+([^\\s;}]+)\\s+([^\\s;}]+)\\s+(?!\\2[;}\\s])[^\\s;}/(]+\\s*[;}]"
                    + "|(?<![\\w-])(?:left|right|top|bottom|width|height|max-width|min-width|max-height|min-height):");
    private static final Pattern QUERY = Pattern.compile("@media[^{]*");
    private static final Pattern INLINE = Pattern
            .compile("<[^>]*\\s(?:style|on[a-z]+)=|<style|<script(?![^>]*\\ssrc=)|javascript:");
    /** The source of the printed document, which no browser ever sees. */
    private static final Path PRINTED = RESOURCES.resolve("templates/report/print.html");
    private static final int MOST_BYTES = 10_000;

    @Test
    void knowsNoLeftAndRight() throws IOException {
        for (Path sheet : files("META-INF/resources", ".css")) {
            String text = QUERY.matcher(Files.readString(sheet)).replaceAll("");
            assertEquals(List.of(), PHYSICAL.matcher(text).results().map(found -> sheet + " " + found.group()).toList());
        }
    }

    @Test
    void keepsStylesAndScriptsOutOfThePages() throws IOException {
        for (Path page : files("templates", ".html")) {
            if (!page.equals(PRINTED)) {
                String text = Files.readString(page);
                assertEquals(List.of(), INLINE.matcher(text).results().map(found -> page + " " + found.group()).toList());
            }
        }
    }

    @Test
    void isSmall() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(RESOURCES.resolve("META-INF/resources/app.css")));
        }
        assertTrue(packed.size() < MOST_BYTES, packed.size() + " bytes");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
