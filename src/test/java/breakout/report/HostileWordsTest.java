package breakout.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import breakout.Corpus;
import breakout.Hall;
import breakout.Installed;

/** Whatever somebody types into any field of a report, it comes out as words, on every face. */
@QuarkusTest
class HostileWordsTest {

    private static final String SHORT = "=<b onclick=x>{7*7}\u202E|\u200B";
    private static final Pattern TAG_OF_OURS = Pattern.compile("(?i)<(script|img|svg|iframe|b onclick)[^>]*(alert|onclick)");
    private static final float SLACK = 1;

    /** Of a seat, some answers: more would be too many. */
    private static final int OF_A_SEAT = 8;
    private static final int MOST_CARDS = 60;
    private static final String NUL = "ends\0quickly";

    private static Plenary plenary;
    private static List<String> ids;
    private static String highlight;

    private static Plenary played() {
        if (plenary == null) {
            plenary = new Plenary(Map.of("groups", List.of(SHORT + "north", SHORT + "south"), "title", SHORT + "title",
                    "meeting",
                    SHORT + "meeting", "agendaItem", SHORT + "item", "venue", SHORT + "venue", "document", SHORT + "symbol",
                    "graceSeconds", 0));
            created(plenary.staff().body(Map.of("name", SHORT + "rapporteur")).post(plenary.session + "/rapporteurs"));
            created(plenary.rapporteur().body(Map.of("english", SHORT + "technology", "words", List.of("harmless machinery")))
                    .post(plenary.session + "/technologies"));
            plenary.round(1, HostileWordsTest::answer);
            created(plenary.rapporteur().body(Map.of("text", SHORT + "worded", "sources", List.of(ids.get(0)), "kind",
                    "recommendation", "addressee", SHORT + "addressee", "wordings", Map.of("fr", SHORT + "french"), "language",
                    "en")).post(plenary.session + "/points"));
            ids.stream().skip(2).filter(id -> ids.indexOf(id) % OF_A_SEAT == 0).forEach(id -> created(plenary.rapporteur()
                    .body(Map.of("text", "Quoted.", "sources", List.of(id), "quoted", List.of(id), "language", "en"))
                    .post(plenary.session + "/points")));
            plenary.rapporteur().body(Map.of("reason", SHORT + "reason"))
                    .put(plenary.session + "/answers/" + ids.get(1) + "/hiding").then().statusCode(200);
            created(plenary.rapporteur().body(Map.of("text", SHORT + "translated", "state", "checked"))
                    .put(plenary.session + "/answers/" + ids.get(2) + "/translation/fr"));
            messages(SHORT + "message");
            finalise();
            created(plenary.rapporteur().body(Map.of("revision", 1, "paragraph", 1, "text", SHORT + "held in the plenary"))
                    .post(plenary.session + "/report/reservations"));
            // which begins the next revision
            messages(SHORT + "another message");
            finalise();
        }
        return plenary;
    }

    /** All that can be taken is, and of it a group makes a highlight; what cannot be is refused and not told. */
    private static void answer() {
        ids = new ArrayList<>();
        int sent = 0;
        Hall.Delegate seat = null;
        for (String words : Corpus.all()) {
            seat = sent++ % OF_A_SEAT == 0 ? plenary.hall.join(SHORT + sent, 1) : seat;
            String id = UUID.randomUUID().toString();
            var told = seat.send(id, Map.of("question", 1, "language", "en", "kind", "current-use", "technologies",
                    List.of("ai"), "text", words));
            if (Corpus.stored(words).isPresent()) {
                told.statusCode(201);
                ids.add(id);
            } else {
                told.statusCode(400).body("violations[0].field", equalTo("text"), "detail", not(containsString("evil")));
            }
        }
        plenary.rapporteur().put(plenary.session + "/answers/" + ids.get(3) + "/release").then().statusCode(200);
        highlight = plenary.rapporteur().body(Map.of("answers", List.of(ids.get(3)))).post(plenary.session + "/highlights")
                .then().statusCode(201).extract().path("id");
        plenary.rapporteur().body(Map.of("text", SHORT + "highlight")).put(plenary.session + "/highlights/" + highlight).then()
                .statusCode(200);
        plenary.rapporteur().post(plenary.session + "/groups/1/readback").then().statusCode(200);
        seat.judge(1, highlight, "reservation", SHORT + "held in the group").statusCode(204);
        plenary.rapporteur().post(plenary.session + "/groups/1/readback/closing").then().statusCode(lessThan(300));
    }

    private static void created(Response response) {
        response.then().statusCode(201);
    }

    private static void messages(String message) {
        plenary.rapporteur()
                .body(Map.of("messages", List.of(message), "wordings", List.of(Map.of("fr", message + " in French"))))
                .put(plenary.session + "/report/messages").then().statusCode(200);
    }

    private static void finalise() {
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
    }

    @Test
    void refusesInEveryFieldWhatNoDatabaseHolds() {
        played();
        var staff = plenary.staff();
        refused("title", plenary.staff().body(Map.of("title", NUL)).post("/api/sessions"));
        refused("meeting", plenary.staff().body(Map.of("meeting", NUL)).post("/api/sessions"));
        refused("groups", plenary.staff().body(Map.of("groups", List.of(NUL))).post("/api/sessions"));
        refused("name", staff.body(Map.of("name", NUL)).post(plenary.session + "/rapporteurs"));
        refused("delegation", RestAssured.given().contentType(ContentType.JSON).body(Map.of("delegation", NUL))
                .post(plenary.session + "/seats"));
        refused("english", plenary.rapporteur().body(Map.of("english", NUL)).post(plenary.session + "/technologies"));
        refused("words", plenary.rapporteur().body(Map.of("english", "Ours", "words", List.of(NUL)))
                .post(plenary.session + "/technologies"));
        var point = Map.of("sources", List.of(ids.get(4)), "kind", "recommendation");
        refused("text", plenary.rapporteur().body(with(point, "text", NUL)).post(plenary.session + "/points"));
        refused("addressee", plenary.rapporteur().body(with(point, "addressee", NUL)).post(plenary.session + "/points"));
        refused("wordings",
                plenary.rapporteur().body(with(point, "wordings", Map.of("fr", NUL))).post(plenary.session + "/points"));
        refused("text", plenary.rapporteur().body(Map.of("text", NUL))
                .put(plenary.session + "/answers/" + ids.get(4) + "/translation/fr"));
        refused("reason",
                plenary.rapporteur().body(Map.of("reason", NUL)).put(plenary.session + "/answers/" + ids.get(4) + "/hiding"));
        refused("text", plenary.rapporteur().body(Map.of("text", NUL)).put(plenary.session + "/highlights/" + highlight));
        refused("text", plenary.rapporteur().body(Map.of("revision", 2, "paragraph", 1, "text", NUL))
                .post(plenary.session + "/report/reservations"));
        refused("messages", plenary.rapporteur().body(Map.of("messages", List.of(NUL)))
                .put(plenary.session + "/report/messages"));
    }

    private static Map<String, Object> with(Map<String, ?> point, String field, Object value) {
        var changed = new HashMap<String, Object>(point);
        changed.put(field, value);
        return changed;
    }

    private static void refused(String field, Response response) {
        response.then().statusCode(400).body("violations[0].field", equalTo(field), "detail", not(containsString("quickly")));
    }

    @Test
    void showsNothingButWordsToTheHall() {
        played();
        for (int card = 1; card <= MOST_CARDS; card++) {
            plenary.staff().body(Map.of("slide", "report", "card", card)).put(plenary.session + "/screen").then()
                    .statusCode(200);
            untouched(RestAssured.get("/projector/" + plenary.code).then().statusCode(200).extract().asString());
            if (card == 1) {
                harmless(plenary.rapporteur().get("/desk/" + plenary.code + "/lectern").then().statusCode(200).extract()
                        .asString());
            }
        }
        plenary.staff().body(Map.of("slide", "quote", "answer", ids.get(3))).put(plenary.session + "/screen").then()
                .statusCode(200);
        untouched(RestAssured.get("/projector/" + plenary.code).then().statusCode(200).extract().asString());
    }

    @Test
    void calculatesNothingInASpreadsheet() {
        for (String row : played().face("csv").substring(1).split("\r\n")) {
            assertFalse(Pattern.compile("(^|,)\"[\\s]*[=+\\-@\\t\\r＝＋－＠]").matcher(row).find(), row);
            assertFalse(Corpus.HARMFUL.matcher(row).find(), row);
        }
    }

    /** However it parts the cells: what is a formula to it is one in the sheet that it is compared with. */
    @Test
    void calculatesNothingWhenLibreOfficeOpensIt(@TempDir Path folder) throws IOException, InterruptedException {
        Installed.demand("soffice");
        String table = played().face("csv");
        for (char separator : List.of(',', ';')) {
            assertTrue(opened(folder, "formula", "\"=1+1\"" + separator + "\"2\"\r\n", separator).contains("table:formula"));
            String sheet = opened(folder, "report", table, separator);
            assertFalse(sheet.contains("table:formula"), "a cell is computed");
            assertTrue(sheet.contains("technologies"), "it is the table");
        }
    }

    private static String opened(Path folder, String name, String table, char separator)
            throws IOException, InterruptedException {
        String part = name + (int) separator;
        Path file = Files.writeString(folder.resolve(part + ".csv"), table);
        Installed.run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("home").toUri(), "--headless",
                "--infilter=CSV:" + (int) separator + ",34,76,1", "--convert-to", "fods", "--outdir", folder.toString(),
                file.toString());
        Path sheet = folder.resolve(part + ".fods");
        if (Files.notExists(sheet)) {
            Installed.miss("LibreOffice was installed without spreadsheets");
        }
        return Files.readString(sheet);
    }

    @Test
    void runsNothingOnAPage() {
        for (String address : List.of("/report.html", "/report.html?lang=fr")) {
            harmless(played().rapporteur().get(plenary.session + address).then().statusCode(200).extract().asString());
        }
        for (String address : List.of("/report/", "/desk/")) {
            harmless(plenary.rapporteur().get(address + plenary.code).then().statusCode(200).extract().asString());
        }
        for (String face : List.of("/brief", "/changes", "/changes?since=1")) {
            harmless(plenary.rapporteur().get("/report/" + plenary.code + face).then().statusCode(200).extract().asString());
        }
        for (String face : List.of("/brief/text", "/brief/markdown")) {
            assertFalse(Corpus.HARMFUL.matcher(plenary.rapporteur().get("/report/" + plenary.code + face).then()
                    .statusCode(200).extract().asString()).find(), face);
        }
    }

    private static void harmless(String html) {
        untouched(html);
        assertTrue(html.contains("&lt;b onclick=x&gt;{7*7}"), "the words are there, as words");
    }

    private static void untouched(String html) {
        assertFalse(TAG_OF_OURS.matcher(html).find(), "a tag of a delegate");
        assertFalse(Corpus.HARMFUL.matcher(html).find(), "a mark that turns or hides, or a control character");
        assertFalse(html.contains("href=\"javascript:"), "a link of a delegate");
    }

    @Test
    void marksUpNothingInMarkdown() {
        String markdown = played().face("md");
        assertFalse(Pattern.compile("(?<!\\\\)<(script|img|svg|b onclick)").matcher(markdown).find(), markdown);
        assertFalse(markdown.contains("[a](javascript:"), markdown);
        assertFalse(Corpus.HARMFUL.matcher(markdown).find());
    }

    @Test
    void isWellFormedInWordPartByPart() throws IOException, XMLStreamException {
        byte[] word = played().rapporteur().get(plenary.session + "/report.docx?lang=fr").then().statusCode(200).extract()
                .asByteArray();
        int parts = 0;
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    parts++;
                    var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                    assertFalse(Corpus.HARMFUL.matcher(text).find(), entry.getName());
                    assertFalse(text.contains("TargetMode=\"External\""), entry.getName());
                }
            }
        }
        assertTrue(parts > 5, parts + " parts");
    }

    @Test
    void staysOnThePaperAndDoesNothingThere() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(played().pdf("fr"))) {
            assertNull(pdf.getDocumentCatalog().getOpenAction());
            assertNull(pdf.getDocumentCatalog().getNames() == null ? null
                    : pdf.getDocumentCatalog().getNames().getJavaScript());
            float width = pdf.getPage(0).getMediaBox().getWidth();
            var beyond = new ArrayList<String>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    letters.stream().filter(each -> each.getXDirAdj() < 0
                            || each.getXDirAdj() + each.getWidthDirAdj() > width + SLACK).findFirst()
                            .ifPresent(each -> beyond.add(text));
                }
            }.getText(pdf);
            assertEquals(List.of(), beyond, "printed beside the paper");
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(Corpus.HARMFUL.matcher(text).find());
            assertTrue(text.contains("{7*7}"), "as it was typed");
        }
    }

    @Test
    void isAsItWasTypedForPrograms() {
        var said = played().rapporteur().get(plenary.session + "/report").then().statusCode(200).extract().jsonPath();
        Set<Integer> numbers = new HashSet<>(said.getList("points.said.flatten().number"));
        assertEquals(ids.size() - 1, numbers.size(), "all but the hidden one");
        Set<String> texts = new HashSet<>(said.getList("points.said.flatten().text"));
        List<String> taken = Corpus.taken();
        IntStream.range(0, taken.size()).filter(i -> i != 1)
                .forEach(i -> assertTrue(texts.contains(taken.get(i)), taken.get(i)));
    }
}
