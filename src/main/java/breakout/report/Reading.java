package breakout.report;

import java.util.List;

import com.ibm.icu.text.Bidi;

/**
 * The report as it reads in one language, in the order in which it is read: what the page, the print and the Markdown set
 * in type. Answers stay as they were written.
 *
 * @param sections from the messages to what the committee is invited to do; numbered paragraphs throughout
 */
record Reading(String language, Head head, boolean draft, List<Section> messages, Grid grid, List<Section> sections,
        List<Section> contributions, Section method, Matrix matrix) {

    /** Who reports to whom on what; lines that are not known are empty. */
    record Head(String organisation, String meeting, String title, String subtitle, String item, String symbol, String when,
            String edition, String basis) {
    }

    /** Words of somebody: in their language, in its direction. */
    record Quoted(String language, String direction, String text) {

        static Quoted of(String language, String text) {
            return new Quoted(language, Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr", text);
        }

        public boolean rightToLeft() {
            return "rtl".equals(direction);
        }
    }

    /** A part with a heading; the questions that it answers are asked above the heading. */
    record Section(String id, List<Question> questions, String title, List<Paragraph> paragraphs) {
    }

    record Question(String title, Quoted text) {
    }

    /** @param number by which the plenary calls it; empty where nobody will. {@code heading} and {@code text} likewise. */
    record Paragraph(String number, String heading, String text, List<Line> lines) {

        public boolean isShort() {
            return heading.isEmpty() && text.isEmpty() && lines.size() == 1;
        }
    }

    /** @param reference the number of the answer, empty if it is none; {@code again} holds other wordings of the same */
    record Line(String reference, Quoted said, String tail, List<Line> again) {
    }

    /** The count table. */
    record Grid(List<String> questions, List<Row> rows, String note) {
    }

    /** @param bar its points in hundredths of the largest count */
    record Row(String name, List<Integer> questions, int points, int bar) {
    }

    /** Which technologies were named together; columns are numbered as rows are. */
    record Matrix(List<MatrixRow> rows) {
    }

    record MatrixRow(int number, String name, List<Cell> cells) {
    }

    /** @param self where a technology meets itself: all of its points */
    record Cell(String text, boolean self) {
    }
}
