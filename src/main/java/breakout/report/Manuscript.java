package breakout.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

import breakout.report.Reading.Cell;

/** A document of Word as it is being written, on the venue's stationery. Nothing is told in it of when, where or by whom. */
class Manuscript implements Closeable {

    /** A4 between the margins, in twentieths of a point, where the stationery does not say. */
    private static final int WIDTH = 9_752;
    /** Left and right of what a cell holds, together, as styles have them unless they say otherwise. */
    private static final int CELL_MARGINS = 216;

    /**
     * A part of the largest number, drawn.
     *
     * @param told the number, for those who do not see it
     */
    record Bar(String told, int hundredths) {
    }

    private final XWPFDocument document;
    private final Stationery stationery;
    private final String language;

    Manuscript(Stationery stationery, String language) {
        this.stationery = stationery;
        this.language = language;
        try {
            document = new XWPFDocument(stationery.blank());
        } catch (IOException e) {
            throw new UncheckedIOException(Stationery.FILE, e);
        }
    }

    Passage passage(Style style) {
        return styled(document.createParagraph(), style);
    }

    /** At the head of a new page. */
    Passage onNewPage(Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setPageBreak(true);
        return styled(paragraph, style);
    }

    /** At the head of each page. */
    Passage header() {
        return styled(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), Style.HEADER);
    }

    /** At the foot of each page. */
    Passage footer() {
        return styled(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), Style.FOOTER);
    }

    /**
     * A table with a head that is repeated on each page; its first column names the rows, the others hold numbers.
     *
     * @param title what it shows, for those who do not see it
     * @param named how much of the width the first column takes, in hundredths
     */
    void table(String title, List<String> head, List<List<Cell>> rows, int named) {
        table(title, head, rows, List.of(), named);
    }

    /**
     * @param bars of the rows, in a last column of their own, for which {@code head} has a name too; empty for no such column
     */
    void table(String title, List<String> head, List<List<Cell>> rows, List<Bar> bars, int named) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        var set = table.getCTTbl().getTblPr();
        Optional.of(set).filter(each -> each.isSetTblBorders()).ifPresent(each -> each.unsetTblBorders());
        table.setStyleID(stationery.id(Style.TABLE));
        set.addNewTblCaption().setVal(title);
        var look = set.isSetTblLook() ? set.getTblLook() : set.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        int first = width() * named / 100;
        int other = (width() - first) / Math.max(1, head.size() - 1);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        for (int column = 0; column < head.size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column == 0 ? first : other));
        }
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), head.stream().map(text -> new Cell(text, true)).toList(), first, other);
        if (!bars.isEmpty()) {
            table.getRow(0).getCell(head.size() - 1).getParagraphArray(0).setAlignment(ParagraphAlignment.START);
        }
        for (int row = 0; row < rows.size(); row++) {
            fill(table.getRow(row + 1), rows.get(row), first, other);
            if (!bars.isEmpty()) {
                draw(bars.get(row), table.getRow(row + 1).getCell(head.size() - 1), other);
            }
        }
    }

    private void draw(Bar bar, XWPFTableCell cell, int width) {
        measure(cell, width);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (bar.hundredths() > 0) {
            new Passage(cell.getParagraphArray(0), language)
                    .show(Picture.bar(bar.told(), Math.max(1, (width - CELL_MARGINS) * bar.hundredths() / 100)));
        }
    }

    private static void measure(XWPFTableCell cell, int size) {
        var width = cell.getCTTc().addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(size));
    }

    private void fill(XWPFTableRow row, List<Cell> cells, int first, int other) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.getCell(column);
            measure(cell, column == 0 ? first : other);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            if (column > 0) {
                paragraph.setAlignment(ParagraphAlignment.END);
            }
            var passage = new Passage(paragraph, language);
            String text = cells.get(column).text();
            if (cells.get(column).self()) {
                passage.stress(text);
            } else {
                passage.say(text);
            }
        }
    }

    /** Between the margins, in twentieths of a point. */
    int width() {
        var section = document.getDocument().getBody().getSectPr();
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            return WIDTH;
        }
        return twips(section.getPgSz().getW()) - twips(section.getPgMar().getLeft()) - twips(section.getPgMar().getRight());
    }

    private static int twips(Object measure) {
        return ((BigInteger) measure).intValue();
    }

    byte[] bytes() {
        var told = document.getProperties().getCoreProperties().getUnderlyingProperties();
        told.setCreatorProperty(Optional.empty());
        told.setCreatedProperty(Optional.empty());
        told.setModifiedProperty(Optional.empty());
        var bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
            return Undated.packed(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A report could not be written for Word", e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory could not be closed", e);
        }
    }

    private Passage styled(XWPFParagraph paragraph, Style style) {
        paragraph.setStyle(stationery.id(style));
        return new Passage(paragraph, language);
    }
}
