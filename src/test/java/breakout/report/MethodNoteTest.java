package breakout.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.kernel.Language;

/** What the method note tells of what was read back to the groups. */
@QuarkusTest
class MethodNoteTest {

    private static final String ENGLISH = "3 highlights were read back to their groups: of these, 1 was confirmed without"
            + " objection, 1 with reservations, and 1 was corrected and not confirmed since.";
    private static final String WAITING = "1 highlight had not been read back to its group as it is worded now.";

    @Inject
    ObjectMapper json;
    @Inject
    Reports reports;
    @Inject
    Typesetter typesetter;

    @Test
    void tellsOnEveryFaceWhatBecameOfWhatWasReadBack() throws IOException {
        Hall hall = readBack();
        Hall.Rapporteur plenary = hall.rapporteur(null);
        plenary.asking().get(hall.at("/report.json")).then().body("method.readBacks.asked", equalTo(3),
                "method.readBacks.confirmed", equalTo(1), "method.readBacks.reserved", equalTo(1),
                "method.readBacks.corrected", equalTo(1), "method.readBacks.waiting", equalTo(1));
        for (String face : List.of("html", "md", "docx", "pdf")) {
            String told = text(plenary, hall.at("/report." + face + "?lang=en"));
            assertTrue(told.contains(ENGLISH), face + ": " + told);
            assertTrue(told.contains(WAITING), face);
        }
        String french = text(plenary, hall.at("/report.docx?lang=fr"));
        assertTrue(french.contains("3 points forts ont été relus à leurs groupes : 1 a été confirmé sans objection, 1 avec des"
                + " réserves, et 1 a été corrigé sans avoir été confirmé depuis."), french);
        assertTrue(french.contains("1 point fort n’avait pas encore été relu à son groupe dans sa rédaction actuelle."),
                french);
    }

    @Test
    void saysNothingWhereNobodyHadCountedOrThereWasNothingToAsk() throws JsonProcessingException {
        var written = (ObjectNode) json.readTree(reports.written(new Drawn().report()));
        ((ObjectNode) written.get("method")).remove("readBacks");
        assertEquals("", told(reports.read(json.writeValueAsString(written))));
        assertEquals("", told(with(json, written, new ReadBacks(0, 0, 0, 0, 0))));
        assertEquals("1 highlight was read back to its group: it was confirmed, with reservations.",
                told(with(json, written, new ReadBacks(1, 0, 1, 0, 0))));
        assertEquals("2 highlights were read back to their groups: of these, none was confirmed without objection, 2 with"
                + " reservations, and none was corrected and not confirmed since.",
                told(with(json, written, new ReadBacks(2, 0, 2, 0, 0))));
    }

    private String told(PlenaryReport report) {
        return typesetter.set(report, Language.EN).method().paragraphs().stream().map(Reading.Paragraph::text)
                .filter(text -> text.contains("read back") && !text.startsWith("Quantifiers")).reduce("", String::concat);
    }

    private PlenaryReport with(ObjectMapper mapper, ObjectNode written, ReadBacks told) throws JsonProcessingException {
        ((ObjectNode) written.get("method")).set("readBacks", mapper.valueToTree(told));
        return reports.read(mapper.writeValueAsString(written));
    }

    /** One let stand, one with a reservation, one corrected, and one of which nobody was asked. */
    private static Hall readBack() {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        Hall.Delegate kenya = hall.join("Kenya", 1);
        Hall.Rapporteur rapporteur = hall.rapporteur(1);
        rapporteur.mark(kenya.answer(1, "Drones see the coast."));
        String reserved = rapporteur.mark(kenya.answer(1, "Seals report every opening."));
        String corrected = rapporteur.mark(kenya.answer(1, "Ledgers keep what was written."));
        rapporteur.readBack(1).statusCode(200);
        kenya.judge(1, reserved, "reservation", "Ours do not.").statusCode(204);
        kenya.judge(1, corrected, "correct", "Only some.").statusCode(204);
        rapporteur.closeReadBack(1).statusCode(200);
        rapporteur.mark(kenya.answer(1, "Goggles show what is inside."));
        return hall;
    }

    private static String text(Hall.Rapporteur reader, String face) throws IOException {
        byte[] bytes = reader.asking().get(face).then().statusCode(200).extract().asByteArray();
        String text;
        if (face.contains("report.docx")) {
            try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
                text = word.getText();
            }
        } else if (face.contains("report.pdf")) {
            try (var pdf = Loader.loadPDF(bytes)) {
                text = new PDFTextStripper().getText(pdf);
            }
        } else {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        assertFalse(text.isEmpty(), face);
        return text.replaceAll("\\s+", " ").replace("\\", "");
    }
}
