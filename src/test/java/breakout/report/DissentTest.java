package breakout.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

/** Where views differed, the report says so in a part of its own, before it says where nothing was said. */
@QuarkusTest
class DissentTest {

    @Test
    void tellsWhatWasReservedInGroupsAndInPlenary() throws IOException {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        Hall.Delegate kenya = hall.join("Kenya", 1);
        Hall.Rapporteur plenary = hall.rapporteur(null);
        String highlight = plenary.mark(kenya.answer(1, "Drones see the coast."));
        plenary.asking().get(hall.at("/report.md?lang=en")).then().body(not(containsString("Where views differed")));
        plenary.readBack(1).statusCode(200);
        kenya.judge(1, highlight, "reservation", "Ours stay on the ground.").statusCode(204);
        plenary.closeReadBack(1).statusCode(200);
        hall.round(1, "closing").statusCode(200);
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        plenary.asking().body(Map.of("paragraph", 1, "text", "Our law knows no drone.")).post(hall.at("/report/reservations"))
                .then().statusCode(201);
        for (String face : List.of("html", "md", "docx", "pdf")) {
            String told = text(plenary, hall.at("/report." + face + "?lang=en"), face);
            String page = face.equals("html") ? told.replaceAll("<[^>]*>", "") : told;
            int differed = page.lastIndexOf("Where views differed");
            int silent = page.lastIndexOf("Where the group was silent");
            assertTrue(differed > 0 && differed < silent, face);
            String part = page.substring(differed, silent);
            assertTrue(part.contains("A reservation made when what a group reports was read back to it (paragraph 1)"
                    + " · A reservation made in plenary (paragraph 1)"), face + part);
            for (String words : List.of("Ours stay on the ground.", "Our law knows no drone.")) {
                assertEquals(2, page.split(words, -1).length, face + " prints it once: " + words);
                assertTrue(page.indexOf(words) < differed, face + " prints it under its paragraph");
            }
            if (face.equals("html")) {
                assertTrue(told.contains("id=\"paragraph-1\"") && told.contains("href=\"#paragraph-1\""), "it opens it");
            }
        }
        assertTrue(text(plenary, hall.at("/report.md?lang=fr"), "md").contains("Où les avis ont divergé"));
    }

    private static String text(Hall.Rapporteur reader, String face, String kind) throws IOException {
        byte[] bytes = reader.asking().get(face).then().statusCode(200).extract().asByteArray();
        String text;
        if (kind.equals("docx")) {
            try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
                text = word.getText();
            }
        } else if (kind.equals("pdf")) {
            try (var pdf = Loader.loadPDF(bytes)) {
                text = new PDFTextStripper().getText(pdf);
            }
        } else {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        return text.replaceAll("\\s+", " ").replace("\\", "");
    }
}
