package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.kernel.Language;
import breakout.kernel.Words;

/** Where a field is filled to its end with one word, all of it is printed, and within the paper. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class LongWordsTest {

    private static final int CHUNK = 5;

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Stationery stationery;
    @Inject
    Words words;

    private final Map<String, String> typed = new LinkedHashMap<>();

    @ParameterizedTest
    @EnumSource
    void arePrintedWholeWithinThePaper(Language language) throws IOException {
        byte[] print = press.print(typesetter.set(Filled.with(this::word), language));
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/long-words-" + language.tag() + ".pdf"), print);
        try (PDDocument pdf = Loader.loadPDF(print)) {
            var letters = new Letters();
            letters.getText(pdf);
            assertEquals(List.of(), letters.beyond, "beside the paper, or in its margins");
            assertEquals(List.of(), missing(letters.body.toString(), language));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areWrittenWholeForWord(Language language) throws IOException {
        byte[] file = new DocxFace(words, language, stationery).of(typesetter.set(Filled.with(this::word), language));
        try (var word = new XWPFDocument(new ByteArrayInputStream(file)); var text = new XWPFWordExtractor(word)) {
            assertEquals(List.of(), missing(text.getText(), language));
        }
    }

    /** The fields that are read in this language and of which something is not there. */
    private List<String> missing(String text, Language language) {
        String other = language == Language.EN ? " fr" : " en";
        return typed.entrySet().stream().filter(each -> !each.getKey().endsWith(other))
                .filter(each -> !text.contains(each.getValue())).map(Map.Entry::getKey).toList();
    }

    /** Of numbered pieces, so that it is seen if one of them is missing. */
    private String word(String field, int longest) {
        return typed.computeIfAbsent(field, each -> {
            String letter = Character.toString('A' + typed.size() % 26) + (typed.size() < 26 ? "" : "Z");
            return IntStream.range(0, longest / CHUNK)
                    .mapToObj(i -> letter + String.format("%0" + (CHUNK - letter.length()) + "d", i))
                    .collect(Collectors.joining());
        });
    }

    /** What stands between the heads and the feet of the pages, in the order in which it is read. */
    private static final class Letters extends PDFTextStripper {

        /** In points. */
        private static final float MARGIN = 48;
        private static final float HEAD = 56;
        private static final float FOOT = 794;
        private static final float SLACK = 1;

        private final StringBuilder body = new StringBuilder();
        private final List<String> beyond = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            float end = letter.getXDirAdj() + letter.getWidthDirAdj();
            float width = getCurrentPage().getMediaBox().getWidth();
            if (!letter.getUnicode().isBlank() && (letter.getXDirAdj() < MARGIN - SLACK || end > width - MARGIN + SLACK
                    || letter.getYDirAdj() < 0 || letter.getYDirAdj() > getCurrentPage().getMediaBox().getHeight())) {
                beyond.add(letter.getUnicode() + " at " + letter.getXDirAdj() + ", " + letter.getYDirAdj() + " on "
                        + getCurrentPageNo());
            }
            if (letter.getYDirAdj() > HEAD && letter.getYDirAdj() < FOOT && !letter.getUnicode().isBlank()) {
                body.append(letter.getUnicode());
            }
        }
    }
}
