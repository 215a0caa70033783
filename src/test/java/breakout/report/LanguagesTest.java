package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** One session, reported to those who read English and to those who read French. */
@QuarkusTest
class LanguagesTest {

    private static final String ARABIC = "كاميرات تتعرف على الوجوه في الميناء";
    private static final String ENGLISH = "Cameras recognise faces in the port.";
    private static final String FRENCH = "Les caméras du port reconnaissent les visages.";
    private static final String RUSSIAN = "Дронов пока нет.";

    private Plenary plenary;
    private String arabic;
    private String russian;
    private String drones;

    @BeforeEach
    void playASmallSession() {
        plenary = new Plenary(2);
        plenary.round(1, () -> {
            arabic = plenary.answers("Egypt", 1, "ar", "current-use", List.of("biometrics"), ARABIC);
            russian = plenary.answers("Ruritania", 1, "ru", "current-use", List.of("robotics"), RUSSIAN);
            drones = plenary.answers("Fiji", 1, "en", "benefit", List.of("drones"), "Drones see the coast.");
        });
    }

    @Test
    void printsTheTranslationAndTheOriginalAboveItInTheAnnex() {
        translate(arabic, "en", ENGLISH, "checked");
        translate(arabic, "fr", FRENCH, "checked");
        translate(russian, "fr", "Il n’y a pas encore de drones.", "draft");
        for (String face : List.of("md", "html")) {
            String english = told(face, "en");
            int quoted = english.indexOf(ENGLISH);
            int original = english.indexOf(ARABIC);
            assertTrue(quoted > 0 && quoted < original && original < english.lastIndexOf(ENGLISH), face);
            assertEquals(original, english.lastIndexOf(ARABIC), face + " has the original in the annex alone");
            assertThat(english, containsString("(translated from Arabic)"));
            assertThat(english, not(containsString(FRENCH)));
            assertThat(english, containsString(RUSSIAN));
            assertThat(english, not(containsString("from Russian")));
            String french = told(face, "fr");
            assertThat(french, containsString("(traduit de l’arabe)"));
            assertThat(french, containsString("(traduit du russe, traduction non vérifiée)"));
            assertThat(french, containsString("dont 1 non vérifiée"));
            assertThat(french, not(containsString("traduit de l’anglais")));
        }
    }

    @Test
    void setsBothDirectionsInWordAndInPrint() throws IOException {
        translate(arabic, "en", ENGLISH, "draft");
        byte[] word = plenary.rapporteur().get(plenary.session + "/report.docx?lang=en").asByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            List<XWPFParagraph> quoting = paragraphs(document, ENGLISH);
            assertEquals(2, quoting.size(), "in the report and in its annex");
            assertThat(quoting.get(0).getText(),
                    containsString("(translated from Arabic, translation not checked; Biometrics)"));
            for (XWPFParagraph each : quoting) {
                assertFalse(each.getCTP().getPPr().isSetBidi());
                assertTrue(each.getRuns().stream().filter(run -> run.text().equals(ENGLISH))
                        .allMatch(run -> "en".equals(run.getLang())));
            }
            List<XWPFParagraph> original = paragraphs(document, ARABIC);
            assertEquals(1, original.size());
            assertTrue(original.get(0).getCTP().getPPr().isSetBidi());
            assertTrue(document.getPosOfParagraph(original.get(0)) < document.getPosOfParagraph(quoting.get(1)));
        }
        String printed = printed("en");
        assertThat(printed, containsString(ENGLISH + " (translated from Arabic, translation not checked)"));
        assertThat(printed, containsString("الميناء"));
        assertThat(printed("fr"), not(containsString(ENGLISH)));
    }

    @Test
    void givesProgramsTheTranslationsAndNotWhoMadeThem() {
        translate(arabic, "en", "=" + ENGLISH, "checked");
        translate(arabic, "fr", FRENCH, "draft");
        plenary.rapporteur().get(plenary.session + "/report.json").then()
                .body("points[0].said[0].language", equalTo("ar"), "points[0].said[0].translations.language",
                        equalTo(List.of("en", "fr")), "points[0].said[0].translations.state",
                        equalTo(List.of("checked", "draft")))
                .body("points[0].said[0].translations[0].keySet()", not(hasItem("author")));
        String table = plenary.face("csv");
        assertThat(table.lines().findFirst().orElseThrow(),
                containsString("\"text\",\"translation_en\",\"translation_fr\",\"unchecked\""));
        assertThat(table, containsString("\"" + ARABIC + "\",\"'=" + ENGLISH + "\",\"" + FRENCH + "\",\"fr\""));
    }

    @Test
    void printsAPointAsItIsWordedForItsReaders() {
        String id = plenary.rapporteur().body(Map.of("sources", List.of(drones, russian), "text", "Drones watch.", "wordings",
                Map.of("fr", " Les drones veillent. "))).post(plenary.session + "/points").then().statusCode(201)
                .body("wordings", equalTo(Map.of("fr", "Les drones veillent."))).extract().path("id");
        assertThat(told("md", "fr"), containsString("Les drones veillent."));
        assertThat(told("md", "fr"), not(containsString("Drones watch.")));
        assertThat(told("md", "en"), containsString("Drones watch."));
        plenary.rapporteur().get(plenary.session + "/report.json").then()
                .body("points.worded.wordings.flatten()", hasItem(Map.of("fr", "Les drones veillent.")));
        String at = plenary.session + "/points/" + id;
        plenary.rapporteur().body(Map.of("text", "Drones watch the coast.")).put(at).then().statusCode(200)
                .body("wordings.fr", equalTo("Les drones veillent."));
        plenary.rapporteur().body(Map.of("wordings", Map.of("fr", ""))).put(at).then().statusCode(200).body("wordings",
                equalTo(Map.of()));
        assertThat(told("html", "fr"), containsString("(en anglais seulement"));
        assertThat(told("md", "en"), not(containsString("wording in English only")));
        plenary.rapporteur().body(Map.of("text", "Les drones veillent.", "language", "fr")).put(at).then().statusCode(200);
        assertThat(told("md", "en"), containsString("(wording in French only"));
        for (Map<String, String> wrong : List.of(Map.of("es", "x"), Map.of("fr", "x"), Map.of("en", "x".repeat(2001)))) {
            plenary.rapporteur().body(Map.of("wordings", wrong)).put(at).then().statusCode(400).body("violations[0].field",
                    equalTo("wordings"));
        }
    }

    /** As what is worded and not in their language is. */
    @Test
    void marksWhatNobodyHasWordedNorTranslatedForItsReaders() {
        for (String face : List.of("md", "html")) {
            assertThat(told(face, "fr"), containsString("Drones see the coast. (en anglais seulement"));
            assertThat(told(face, "en"), not(containsString("wording in English only")));
            assertThat(told(face, "en"), containsString(RUSSIAN + " (wording in Russian only"));
        }
        translate(drones, "fr", "Les drones voient la côte.", "checked");
        assertThat(told("md", "fr"), containsString("Les drones voient la côte. (traduit de l’anglais"));
        assertThat(told("md", "fr"), not(containsString("(en anglais seulement; ")));
    }

    @Test
    void marksWhatAGroupHoldsForReadersOfAnother() {
        plenary.rapporteur().body(Map.of("answers", List.of(drones))).post(plenary.session + "/highlights").then()
                .statusCode(201);
        plenary.rapporteur().post(plenary.session + "/groups/1/readback").then().statusCode(200);
        plenary.rapporteur().post(plenary.session + "/groups/1/readback/closing").then().statusCode(200);
        assertThat(told("md", "fr"), matchesPattern("(?s).*Drones see the coast\\. \\([^)]*; en anglais; \\\\\\[3\\\\\\].*"));
        assertThat(told("md", "en"), not(containsString("English only")));
        assertThat(told("md", "en"), not(containsString("; in English")));
    }

    @Test
    void opensWithTheMessagesInBothLanguages() {
        messages(Map.of("messages", List.of("First.", " ", "Second."), "wordings",
                List.of(Map.of("fr", "Premièrement."), Map.of(), Map.of()))).body("messages",
                        equalTo(List.of("First.", "Second.")), "wordings",
                        equalTo(List.of(Map.of("fr", "Premièrement."), Map.of())));
        String french = told("md", "fr");
        assertThat(french, containsString("Premièrement."));
        assertThat(french, containsString("Second. (en anglais seulement; annexe A)"));
        assertThat(told("md", "en"), containsString("First. (Annex A)\n"));
        messages(Map.of("messages", List.of("Second.", "First."))).body("wordings",
                equalTo(List.of(Map.of(), Map.of("fr", "Premièrement."))));
        messages(Map.of("messages", List.of("Second.", "First!"))).body("wordings", equalTo(List.of(Map.of(), Map.of())));
        for (var wrong : List.of(List.of(Map.of("en", "x")), List.of(Map.of("fr", "x".repeat(501))),
                List.of(Map.of(), Map.of("fr", "x")))) {
            plenary.rapporteur().body(Map.of("messages", List.of("One."), "wordings", wrong))
                    .put(plenary.session + "/report/messages").then().statusCode(400)
                    .body("violations[0].field", equalTo("wordings"));
        }
    }

    @Test
    void freezesWhatWasTranslatedWhenItBecameFinal() {
        translate(arabic, "en", ENGLISH, "checked");
        messages(Map.of("messages", List.of("First."), "wordings", List.of(Map.of("fr", "Premièrement."))));
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        translate(arabic, "en", "Something else.", "checked");
        assertThat(told("md", "en"), containsString(ENGLISH));
        assertThat(told("md", "fr"), containsString("Premièrement."));
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().body("revision", equalTo(2));
        assertThat(told("md", "en"), containsString("Something else."));
    }

    private void translate(String answer, String language, String text, String state) {
        plenary.rapporteur().body(Map.of("text", text, "state", state))
                .put(plenary.session + "/answers/" + answer + "/translation/" + language).then()
                .statusCode(lessThan(300));
    }

    private ValidatableResponse messages(Map<String, ?> body) {
        return plenary.rapporteur().body(body).put(plenary.session + "/report/messages").then().statusCode(200);
    }

    private String told(String face, String language) {
        return plenary.rapporteur().get(plenary.session + "/report." + face + "?lang=" + language).then().statusCode(200)
                .extract().asString().replaceAll("</?span[^>]*>", "").replace("\\.", ".");
    }

    private String printed(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(plenary.pdf(language))) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document, String holding) {
        return document.getParagraphs().stream().filter(each -> each.getText().contains(holding)).toList();
    }
}
