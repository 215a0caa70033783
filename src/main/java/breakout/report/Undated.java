package breakout.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes from files when they were made: they say of which revision they are, and the same revision is the same file. */
final class Undated {

    private static final String DATES_OF_A_PRINT = "<rdf:Description[^>]*>\\s*(<xmp:\\w+Date>[^<]*</xmp:\\w+Date>\\s*)+</rdf:Description>";
    /** Before which an archive tells days by the machine's own time zone. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Undated() {
    }

    /** @param set what is printed, of which the print's identifier is made: else it would be made of the time */
    static void print(PDDocument document, String set) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        document.getDocumentInformation().setModificationDate(null);
        PDMetadata told = document.getDocumentCatalog().getMetadata();
        String blank = new String(told.toByteArray(), StandardCharsets.UTF_8).replaceAll(DATES_OF_A_PRINT, "");
        told.importXMPMetadata(blank.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId((long) set.hashCode());
    }

    /** @param packed a file in which others are packed, as in those of Word */
    static byte[] packed(byte[] packed) throws IOException {
        var bytes = new ByteArrayOutputStream(packed.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(packed)); var to = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                var undated = new ZipEntry(part.getName());
                undated.setTimeLocal(NO_DAY);
                to.putNextEntry(undated);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }
}
