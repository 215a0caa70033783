package breakout.report;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.kernel.Language;
import breakout.kernel.Words;

/** Prints a report: A4, tagged for screen readers (PDF/UA) and for the archive (PDF/A), the same on every machine. */
@ApplicationScoped
class PdfPress {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String SHEET = "/report/sheet.css";

    /** @param style the sheet's own style, for the press knows CSS 2.1 only */
    @CheckedTemplate(basePath = "report")
    record print(Reading reading, String style) implements TemplateInstance {
    }

    private final Typeface typeface;
    private final Words words;
    private final String style;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPress(Typeface typeface, Words words) {
        this.typeface = typeface;
        this.words = words;
        this.style = sheet();
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(Reading reading) {
        var pdf = new ByteArrayOutputStream();
        try {
            print(reading, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("A report could not be printed", e);
        }
        return pdf.toByteArray();
    }

    /** @param pdf is written to once all pages are set */
    void print(Reading reading, OutputStream pdf) throws IOException {
        Language language = Language.of(reading.language()).orElseThrow();
        String set = new print(reading, style).setLocale(language.locale()).render();
        String printable = typeface.printable(set, words, language);
        try (var regular = Typeface.cut(Typeface.REGULAR);
                var bold = Typeface.cut(Typeface.BOLD);
                var document = new PDDocument()) {
            var builder = builder(language).usePDDocument(document).withHtmlContent(printable, null);
            use(builder, document, regular, REGULAR);
            use(builder, document, bold, BOLD);
            set(builder);
            Tags.writeInPlace(document);
            Undated.print(document, printable);
            document.save(pdf);
        }
    }

    /** What the pages are set from is needed no more once they are, and is several times as large. */
    private static void set(PdfRendererBuilder builder) throws IOException {
        try (var setting = builder.buildPdfRenderer()) {
            setting.createPDFWithoutClosing();
        }
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, TrueTypeFont cut, int weight) throws IOException {
        builder.useFont(new PDFontSupplier(PDType0Font.load(document, cut, true)), Typeface.FAMILY, weight, FontStyle.NORMAL,
                true);
    }

    private PdfRendererBuilder builder(Language language) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new Shaping());
        // breaks lines where the language does, and not behind an apostrophe
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(language.locale()));
        builder.defaultTextDirection(TextDirection.LTR);
        // nothing that stands in an answer may make the server fetch anything
        builder.useUriResolver((base, address) -> null);
        builder.withProducer("Breakout");
        return builder;
    }

    private static String sheet() {
        try (InputStream sheet = PdfPress.class.getResourceAsStream(SHEET)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SHEET, e);
        }
    }
}
