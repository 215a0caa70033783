package breakout.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import breakout.answer.Translated;
import breakout.kernel.Language;
import breakout.report.PlenaryReport.Said;
import breakout.report.PlenaryReport.Worded;
import breakout.report.Reading.Line;
import breakout.report.Reading.Quoted;

/** Gives readers what was said in their own language, where a person has worded or translated it so, and tells where not. */
record Interpreter(PlenaryReport report, Wording wording) {

    /** What begins with these in French is preceded by an elision, with the one mute h among the names of languages. */
    private static final String ELIDED = "(?i)([aâeéèêiîoôuœ]|hébreu).*";

    /**
     * @param remark what is to be known of these words; empty where nothing is
     * @param rests the numbers of the answers that they name as what they rest on
     */
    record Given(Quoted words, String remark, List<Integer> rests) {

        /** Words that name no answers. */
        Given(Quoted words, String remark) {
            this(words, remark, List.of());
        }
    }

    List<Given> messages() {
        Set<Integer> printed = new Grounding(report, wording).printed();
        return IntStream.range(0, report.messages().size()).mapToObj(i -> message(report.messages().get(i),
                report.messageWordings().get(i), printed)).toList();
    }

    private Given message(String text, Map<String, String> others, Set<Integer> printed) {
        var given = worded(report.language(), text, others);
        var read = Naming.of(given.words().text(), printed);
        return new Given(Quoted.of(given.words().language(), read.text()), given.remark(),
                Message.rests(text, others, printed));
    }

    /** As the rapporteur words it, or as much of what was said first as a page has room for. */
    Given point(Entry point) {
        Worded worded = point.worded();
        if (worded != null) {
            return worded(worded.language(), worded.text(), worded.wordings());
        }
        Said first = point.first();
        return translation(first)
                .map(each -> new Given(Quoted.briefly(each.language(), each.text()), translated(first.language(), each)))
                .orElseGet(() -> report.edition().isBeforeThirdSetting() ? new Given(point.words(), "")
                        : asWritten(point.words()));
    }

    /** All of what was said, for whoever cannot read it as it was written; empty where nobody has translated it for them. */
    Optional<Given> inFull(Said said) {
        return translation(said)
                .map(each -> new Given(Quoted.of(each.language(), each.text()), translated(said.language(), each)));
    }

    /** Into the reader's language; empty for what is written in it. */
    Optional<Translated> translation(Said said) {
        return language().is(said.language()) ? Optional.empty()
                : said.translations().stream().filter(each -> language().is(each.language())).findFirst();
    }

    private Given worded(String in, String text, Map<String, String> wordings) {
        return Optional.ofNullable(language().is(in) ? null : wordings.get(language().tag()))
                .map(each -> new Given(Quoted.of(language().tag(), each), ""))
                .orElseGet(() -> asWritten(Quoted.of(in, text)));
    }

    /** Marked where that is not the reader's language. */
    private Given asWritten(Quoted words) {
        return new Given(words, marked("report:onlyIn", words.language()));
    }

    /** What a group or the plenary holds, as it was said: marked where that is not the reader's language. */
    Line said(Quoted words, String remark, List<Line> again, List<Reference> rests) {
        String mark = report.edition().isBeforeFourthSetting() ? "" : marked("report:saidIn", words.language());
        return new Line(words, mark.isEmpty() ? remark : remark + "; " + mark, again, rests);
    }

    /** That what the session was opened with is worded in this language alone; empty for its readers. */
    String onlyIn(String tag) {
        return report.edition().isBeforeFourthSetting() ? "" : marked("report:onlyIn", tag);
    }

    private String marked(String key, String tag) {
        return language().is(tag) ? "" : wording.say(key, language().called(tag));
    }

    private String translated(String from, Translated translation) {
        String name = language().called(from);
        String remark = wording.say("report:translatedFrom", name.matches(ELIDED) ? "elided" : "plain", name);
        return translation.checked() ? remark : remark + ", " + wording.say("report:unchecked");
    }

    private Language language() {
        return wording.language();
    }
}
