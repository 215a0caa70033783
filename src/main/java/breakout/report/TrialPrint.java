package breakout.report;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Language;
import breakout.report.Reading.Grid;
import breakout.report.Reading.Head;
import breakout.report.Reading.Line;
import breakout.report.Reading.Matrix;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;
import breakout.upkeep.Exercise;

/** Some pages that nobody reads, so that the press has run when the first rapporteur prints. */
@ApplicationScoped
class TrialPrint implements Exercise {

    /** Some ten pages: nearly all of a long report is the annex of what was said. */
    private static final int LINES = 400;

    private final PdfPress press;

    TrialPrint(PdfPress press) {
        this.press = press;
    }

    @Override
    public void practise(List<String> sentences) {
        press.print(pages(sentences));
    }

    static Reading pages(List<String> sentences) {
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= LINES; number++) {
            var said = Quoted.of(Language.EN.tag(), sentences.get(number % sentences.size()));
            lines.add(new Line(String.valueOf(number), said, "", List.of()));
        }
        var annex = new Section("annex", List.of(), "", List.of(new Paragraph("", "", "", lines)));
        var blank = new Section("blank", List.of(), "", List.of());
        var nothing = Quoted.of(Language.EN.tag(), "");
        return new Reading(Language.EN.tag(), new Head(nothing, nothing, "", nothing, "", nothing, "", "", "", ""), true,
                List.of(),
                new Grid(List.of(), List.of(), ""), List.of(), List.of(annex), blank, new Matrix(List.of()), List.of(),
                Reading.Attendance.NONE);
    }
}
