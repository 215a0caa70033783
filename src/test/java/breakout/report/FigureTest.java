package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.board.Ring;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** Beside the matrix stands a picture of which technologies are named together, which is also told in words. */
@QuarkusTest
class FigureTest {

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Typeface typeface;
    @Inject
    Words words;

    @ParameterizedTest
    @EnumSource
    void isTaggedInPrintAndToldInTheLanguageOfTheReader(Language language) throws IOException {
        Reading reading = typesetter.set(linked().report(), language);
        byte[] print = press.print(reading);
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/figure-" + language.tag() + ".pdf"), print);
        List<String> told = new ArrayList<>();
        try (var pdf = Loader.loadPDF(print)) {
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), told);
        }
        String pair = language == Language.EN ? "Artificial intelligence – Internet of Things 3"
                : "Intelligence artificielle – Internet des objets 3";
        assertEquals(1, told.stream().filter(alt -> alt.startsWith(words.say(language, "report:figure")) && alt.contains(pair))
                .count(), told::toString);
    }

    @Test
    void isDrawnOnThePageWithItsNumbersAndItsWords() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        Hall.Rapporteur plenary = hall.rapporteur(null);
        String without = plenary.asking().get(hall.at("/report.html?lang=en")).asString();
        assertThat(without, not(containsString("links-title")));
        hall.join("Kenya").answer(1, "Drones and smart seals see the coast.");
        String page = plenary.asking().get(hall.at("/report.html?lang=en")).then().statusCode(200).extract().asString();
        assertThat(page, containsString("aria-labelledby=\"links-title links-told\""));
        assertThat(page, containsString("<title id=\"links-title\">Technologies that are named together"));
        assertTrue(page.matches("(?s).*<desc id=\"links-told\">[^<]+ – [^<]+ 1</desc>.*"), page);
        assertTrue(page.matches("(?s).*<text[^>]*text-anchor=\"middle\"[^>]*>1</text>.*"), page);
    }

    @Test
    void hasAsManyLinesAsPairs() {
        Figure figure = typesetter.set(linked().report(), Language.EN).figures().get(0);
        assertEquals(List.of(3, 1, 1), figure.ring().lines().stream().map(line -> line.count()).toList());
        assertTrue(figure.outlines().startsWith("M"));
        assertEquals("", figure.note());
    }

    @ParameterizedTest
    @ValueSource(strings = { "漢字漢字", "人工知能と税関の未来について", "🔌🔌", "ድሮን", "नियंत्रण" })
    void isLetteredInPrintWithLettersThatHaveOutlines(String name) {
        Figure figure = linked(name);
        List<String> printed = lines(figure.outlined());
        printed.forEach(line -> assertEquals(line, typeface.printable(line, words, Language.EN)));
        assertThat(String.join(" ", lines(figure.ring())), containsString(name.substring(0, name.offsetByCodePoints(0, 2))));
        assertTrue(Set.of(name + " – Virtual reality 1", "Virtual reality – " + name + " 1").contains(figure.told()),
                figure.told());
    }

    /** What is read from the right is joined, and its first letter stands on the right. */
    @Test
    void isLetteredInArabicAsArabicIsWritten() {
        assertEquals("\uFEE1\uFEFC\uFEB3", Outlines.asDrawn("\u0633\u0644\u0627\u0645"));
        assertEquals("AI \uFEE1\uFEFC\uFEB3", Outlines.asDrawn("AI \u0633\u0644\u0627\u0645"));
        assertEquals("\u05DD\u05D5\u05DC\u05E9", Outlines.asDrawn("\u05E9\u05DC\u05D5\u05DD"));
        assertEquals("Réseau de capteurs", Outlines.asDrawn("Réseau de capteurs"));
    }

    private Figure linked(String name) {
        var drawn = new Drawn().calling(name).point(2, Kind.RISK, Set.of("vr", "named"), "en", "Goggles fly.", "b");
        return typesetter.set(drawn.report(), Language.EN).figures().get(0);
    }

    private static List<String> lines(Ring ring) {
        return ring.nodes().stream().flatMap(node -> node.label().lines().stream()).toList();
    }

    private static Drawn linked() {
        var drawn = new Drawn();
        for (int i = 0; i < 3; i++) {
            drawn.point(1, Kind.BENEFIT, Set.of("ai", "iot"), "en", "Sensors feed models, " + i, "voice " + i);
        }
        return drawn.point(2, Kind.RISK, Set.of("ai", "drones"), "en", "Drones guess.", "a").point(2, Kind.RISK,
                Set.of("vr", "drones"), "en", "Goggles fly.", "b");
    }

    private static void collect(PDStructureNode node, List<String> told) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement tag) {
                if ("Figure".equals(tag.getStructureType())) {
                    told.add(String.valueOf(tag.getAlternateDescription()));
                }
                collect(tag, told);
            }
        }
    }
}
