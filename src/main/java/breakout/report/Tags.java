package breakout.report;

import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The tags of a print, by which it is read aloud: each line of words has one, and each box around it. A file is written faster,
 * and is smaller, the fewer objects it has, and unless somebody says otherwise each of these is one.
 */
final class Tags {

    private Tags() {
    }

    /** Has them written where they are named, and not as objects of their own. */
    static void writeInPlace(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            COSDictionary named = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            if (named != null) {
                named.setDirect(true);
                named.getValues().forEach(each -> each.setDirect(true));
            }
        }
        writeInPlace(document.getDocumentCatalog().getStructureTreeRoot().getK());
    }

    /** What holds others stays an object, by which they call it. */
    private static void writeInPlace(COSBase tag) {
        if (tag instanceof COSArray all) {
            all.setDirect(true);
            all.forEach(Tags::writeInPlace);
        } else if (tag instanceof COSDictionary one) {
            one.setDirect(one.containsKey(COSName.MCID));
            writeInPlace(one.getDictionaryObject(COSName.K));
        }
    }
}
