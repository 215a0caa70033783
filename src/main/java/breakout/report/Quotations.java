package breakout.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;

import breakout.report.PlenaryReport.Said;
import breakout.report.Reading.Line;
import breakout.report.Reading.Quoted;

/** Sets what is quoted below a point: in the reader's language where somebody has translated it, and as it was said. */
record Quotations(Wording wording, Interpreter interpreter) {

    /** In code points; whoever said more is read in full in Annex A. */
    static final int LONGEST = 300;
    /** Of the French, between the words and their marks. */
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    /** Below the point. */
    List<Line> of(Entry point) {
        Optional<Said> itself = whole(point);
        return point.said().stream().filter(Said::quoted)
                .flatMap(said -> itself.filter(said::equals).isPresent() ? line(said).again().stream() : Stream.of(line(said)))
                .toList();
    }

    /**
     * What is printed of the point itself: as long as it says for this reader what it quotes and no more, the quotation. It has
     * the number of the point, in whichever language; before the fourth setting, that of what it quotes.
     */
    Line told(Entry point) {
        var given = interpreter.point(point);
        String number = String.valueOf(point.number());
        boolean renumbered = interpreter.report().edition().isBeforeFourthSetting();
        return whole(point).map(this::line)
                .map(line -> new Line(renumbered ? line.reference() : number, line.said(),
                        line.again().isEmpty() ? joined(line.tail(), given.remark()) : line.tail(), line.again()))
                .orElseGet(() -> new Line(number, given.words(), given.remark(), List.of()));
    }

    /** The answer that the point says in its own words, if it is quoted. */
    private Optional<Said> whole(Entry point) {
        return Optional.ofNullable(point.worded())
                .filter(worded -> !worded.wordings().containsKey(wording.language().tag()))
                .flatMap(worded -> point.said().stream().filter(said -> said.quoted()
                        && said.text().equals(worded.text()) && said.language().equals(worded.language())).findFirst());
    }

    private Line line(Said said) {
        String number = String.valueOf(said.number());
        var original = marked(said.language(), said.text());
        String author = wording.author(said);
        return interpreter.inFull(said)
                .map(given -> new Line(number, marked(given.words().language(), given.words().text()),
                        joined(author, given.remark()),
                        List.of(new Line("", original, "", List.of()))))
                .orElseGet(() -> new Line(number, original, author, List.of()));
    }

    private static String joined(String... remarks) {
        return Stream.of(remarks).filter(remark -> !remark.isEmpty()).collect(Collectors.joining("; "));
    }

    /** Between the quotation marks of its language. */
    static Quoted marked(String language, String text) {
        var spoken = ULocale.forLanguageTag(language);
        var marks = LocaleData.getInstance(spoken);
        String space = spoken.getLanguage().equals("fr") ? String.valueOf(NARROW_NO_BREAK_SPACE) : "";
        return Quoted.of(language, marks.getDelimiter(LocaleData.QUOTATION_START) + space + briefly(text) + space
                + marks.getDelimiter(LocaleData.QUOTATION_END));
    }

    /** In one paragraph, to the last word that fits. */
    private static String briefly(String text) {
        String line = text.strip().replaceAll("\\s*\n\\s*", " / ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        int end = line.offsetByCodePoints(0, LONGEST);
        int word = line.lastIndexOf(' ', end);
        return line.substring(0, word > end / 2 ? word : end).strip() + " …";
    }
}
