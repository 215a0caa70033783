package breakout.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Set;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

import breakout.report.Reading.Quoted;

/**
 * A paragraph for Word as it is being written: all of its words in their own language and direction.
 *
 * @param language of what the report itself says
 */
record Passage(XWPFParagraph paragraph, String language) {

    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");
    /** In a twentieth of a point. */
    private static final int EMUS = 635;
    private static final int FIRST_NONCHARACTER = 0xFDD0;
    private static final int LAST_NONCHARACTER = 0xFDEF;
    private static final int PLANE_ENDS = 0xFFFE;

    /** The lists of {@code numbering.xml}, in its order. */
    enum Numbering {
        PARAGRAPHS,
        METHOD,
        LINES
    }

    /** Word counts it, and the plenary calls it by that. */
    Passage numbered(Numbering list, int level) {
        var number = properties().addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.valueOf(level));
        number.addNewNumId().setVal(BigInteger.valueOf(list.ordinal() + 1L));
        return this;
    }

    Passage keptWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    /** What the report says. */
    Passage say(String text) {
        return write(text, language, false, false);
    }

    Passage stress(String text) {
        return write(text, language, false, true);
    }

    /** What somebody said. The first of a paragraph gives it its direction. */
    Passage quote(Quoted said) {
        if (said.rightToLeft() && !properties().isSetBidi()) {
            properties().addNewBidi();
        }
        return write(said.text(), said.language(), said.rightToLeft(), false);
    }

    /** What stands at the other end of the line. */
    Passage atEnd(int width) {
        var tab = (properties().isSetTabs() ? properties().getTabs() : properties().addNewTabs()).addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(width));
        paragraph.createRun().addTab();
        return this;
    }

    /** As large as it is, for those who see it, and in words for those who do not. */
    Passage show(Picture picture) {
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(picture.png()), PictureType.PNG, written(picture.told()),
                    picture.width() * EMUS, picture.height() * EMUS);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("A picture of ours can be taken", e);
        }
        return this;
    }

    private static String written(String text) {
        return text.codePoints().filter(Passage::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** What Word computes, such as {@code PAGE}. */
    Passage computed(String field) {
        var computed = paragraph.getCTP().addNewFldSimple();
        computed.setInstr(" " + field + " ");
        computed.addNewR().addNewT().setStringValue("1");
        return this;
    }

    private Passage write(String text, String tag, boolean rightToLeft, boolean bold) {
        if (text.isEmpty()) {
            return this;
        }
        XWPFRun run = paragraph.createRun();
        CTRPr set = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        if (bold) {
            set.addNewB();
            set.addNewBCs();
        }
        var spoken = set.addNewLang();
        if (rightToLeft) {
            set.addNewRtl();
            spoken.setBidi(tag);
        } else if (EAST_ASIAN.contains(tag.replaceFirst("-.*", ""))) {
            spoken.setEastAsia(tag);
        } else {
            spoken.setVal(tag);
        }
        var piece = new StringBuilder();
        text.codePoints().filter(Passage::isText).forEach(c -> {
            if (c == '\n' || c == '\t') {
                put(piece, run);
                if (c == '\n') {
                    run.addBreak();
                } else {
                    run.addTab();
                }
            } else {
                piece.appendCodePoint(c);
            }
        });
        put(piece, run);
        return this;
    }

    private static void put(StringBuilder piece, XWPFRun run) {
        if (piece.length() > 0) {
            run.setText(piece.toString());
            piece.setLength(0);
        }
    }

    /** What XML can hold; of control characters nothing is taken from anybody, and what is no text is never written. */
    private static boolean isText(int c) {
        int type = Character.getType(c);
        return c == '\n' || c == '\t' || type != Character.CONTROL && type != Character.SURROGATE
                && (c & PLANE_ENDS) != PLANE_ENDS && (c < FIRST_NONCHARACTER || c > LAST_NONCHARACTER);
    }

    private CTPPr properties() {
        return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
    }
}
