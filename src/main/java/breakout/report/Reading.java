package breakout.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Bidi;

/**
 * The report as it reads in one language, in the order in which it is read: what the page, the print and the Markdown set
 * in type. Answers stay as they were written.
 *
 * @param sections from the messages to what the committee is invited to do; numbered paragraphs throughout
 */
record Reading(String language, Head head, boolean draft, List<Section> messages, Grid grid, List<Section> sections,
        List<Section> contributions, Section method, Matrix matrix, List<Figure> figures, Attendance attendance) {

    /**
     * Who reports to whom on what; lines that are not known are empty.
     *
     * @param mark what is to be known of the words that the session was opened with, beside the subtitle
     */
    record Head(Quoted organisation, Quoted meeting, String title, Quoted subtitle, String mark, Quoted item, String symbol,
            String when,
            String edition, String basis) {
    }

    /** Words of somebody: in their language, in its direction. */
    record Quoted(String language, String direction, String text) {

        /** In letters; whoever wrote more is read in full in Annex A. */
        private static final int LONGEST_IN_BRIEF = 220;

        static Quoted of(String language, String text) {
            return new Quoted(language, Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr", text);
        }

        /** In one paragraph, to the last word that fits. */
        static Quoted briefly(String language, String text) {
            String line = text.strip().replaceAll("\\s*\n\\s*", " / ");
            if (line.length() <= LONGEST_IN_BRIEF) {
                return of(language, line);
            }
            int end = line.lastIndexOf(' ', LONGEST_IN_BRIEF);
            int cut = end > LONGEST_IN_BRIEF / 2 ? end : line.offsetByCodePoints(0, LONGEST_IN_BRIEF / 2);
            return of(language, line.substring(0, cut) + " […]");
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

    /**
     * @param number by which the plenary calls it; empty where nobody will. {@code heading} and {@code text} likewise.
     * @param cited what {@code text} is made of, where it tells what it rests on
     */
    record Paragraph(String number, String heading, String text, List<Line> lines, List<Line> reservations,
            List<Cited> cited) {

        /** One about which the plenary reserved nothing. */
        Paragraph(String number, String heading, String text, List<Line> lines) {
            this(number, heading, text, lines, List.of(), List.of());
        }

        /** A sentence, of which each part rests on answers. */
        Paragraph(String number, List<Cited> cited) {
            this(number, "", cited.stream().map(Cited::whole).collect(Collectors.joining(" · ")), List.of(), List.of(), cited);
        }

        Paragraph reserved(List<Line> these) {
            return new Paragraph(number, heading, text, lines, these, cited);
        }

        public boolean isShort() {
            return heading.isEmpty() && text.isEmpty() && lines.size() == 1 && lines.get(0).again().isEmpty();
        }
    }

    /**
     * @param reference the number of the answer, empty if it is none; {@code again} holds other wordings of the same
     * @param quoted what is quoted below it, each as this reader can read it and again as it was said
     * @param rests what it rests on, where it is no answer itself
     */
    record Line(String reference, Quoted said, String tail, List<Line> again, List<Line> quoted, List<Reference> rests) {

        /** Below which nothing is quoted. */
        Line(String reference, Quoted said, String tail, List<Line> again) {
            this(reference, said, tail, again, List.of(), List.of());
        }

        /** What is no answer and rests on some. */
        Line(Quoted said, String tail, List<Line> again, List<Reference> rests) {
            this("", said, tail, again, List.of(), rests);
        }

        /** What the report remarks, with what it rests on; empty where that is nothing. */
        public String remark() {
            return Stream.of(tail, Reference.all(rests)).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        }

        /** Whether what the report remarks in this language reads on from what was said, in one language and direction. */
        public boolean isReadOn(String language) {
            return !remark().isEmpty() && said.language().equals(language) && !said.rightToLeft();
        }
    }

    /** The count table. */
    record Grid(List<String> questions, List<Row> rows, String note) {
    }

    /** @param bar its points in hundredths of the largest count */
    record Row(String name, List<Integer> questions, int points, int bar) {
    }

    /** How much came from whom, the total last; empty where that is not told. */
    record Attendance(List<Attended> rows, String note) {

        static final Attendance NONE = new Attendance(List.of(), "");

        /** Whether it is the last, the total. */
        public boolean isTotal(Attended row) {
            return row == rows.get(rows.size() - 1);
        }
    }

    /** @param delegations how many; a dash where so few are not told */
    record Attended(String name, int contributions, String delegations) {
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
