package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** A file tells of which revision it is, and not when, where or by whom it was made. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class UndatedTest {

    /** All that a print tells of itself: what it is called, and by what it was made. */
    private static final Set<String> TOLD = Set.of("Title", "Subject", "Producer", "description", "subject");
    /** In an archive, as many milliseconds are the same time. */
    private static final long TICK = 2_100;

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Stationery stationery;
    @Inject
    Words words;

    @Test
    void printsTellNothingOfTheirMaking() throws IOException {
        for (Language language : Language.values()) {
            Reading reading = reading(language);
            try (PDDocument pdf = Loader.loadPDF(press.print(reading))) {
                assertThat(pdf.getDocumentInformation().getMetadataKeys(), everyItem(in(TOLD)));
                String packet = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
                assertFalse(packet.matches("(?s).*(Date>|xmp:|xmpMM:|creator|20\\d\\d-\\d\\d-).*"), packet);
                assertThat(packet, not(containsString("Ada")));
                // what remains is as an archive and a screen reader want it
                assertThat(packet, containsString("<pdfaid:part>3</pdfaid:part>"));
                assertThat(packet, containsString("<pdfaid:conformance>A</pdfaid:conformance>"));
                assertThat(packet, containsString("<pdfuaid:part>1</pdfuaid:part>"));
                assertThat(packet, containsString(">" + pdf.getDocumentInformation().getTitle() + "<"));
                assertThat(packet, containsString("<pdf:Producer>" + pdf.getDocumentInformation().getProducer() + "<"));
            }
        }
    }

    @Test
    void documentsOfWordTellNothingOfTheirMaking() throws IOException {
        byte[] word = word(reading(Language.FR));
        List<String> parts = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                assertEquals(LocalDateTime.of(1980, 2, 1, 0, 0), part.getTimeLocal(), part.getName());
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(part.getName().startsWith("docProps/") && text.matches("(?s).*(20\\d\\d-|creator>|Ada).*"), text);
            }
        }
        assertTrue(parts.contains("word/document.xml"), "" + parts);
    }

    @Test
    void theSameRevisionIsTheSameFile() throws InterruptedException {
        byte[] print = press.print(reading(Language.FR));
        byte[] word = word(reading(Language.FR));
        Thread.sleep(TICK);
        assertArrayEquals(print, press.print(reading(Language.FR)));
        assertArrayEquals(word, word(reading(Language.FR)));
    }

    private byte[] word(Reading reading) {
        return new DocxFace(words, Language.of(reading.language()).orElseThrow(), stationery).of(reading);
    }

    private Reading reading(Language language) {
        return typesetter.set(new Drawn().point(1, Kind.BENEFIT, Set.of("ai"), "ru", "Дроны видят берег.", "a", "b")
                .point(2, Kind.RECOMMENDATION, Set.of("iot", "ai"), "ar", "كاميرات تتعرف على الوجوه", "c")
                .worded("Publish.", "all")
                .quoted().report("Hear!"), language);
    }
}
