package breakout.report;

import java.util.ArrayList;
import java.util.List;

/** Says of which technologies, and of which kinds, nothing was heard. */
record Silences(PlenaryReport report, Wording wording) {

    /** A sentence for each; where something was heard of everything, that. */
    List<Cited> told() {
        List<Cited> told = new ArrayList<>();
        if (!report.silence().technologies().isEmpty()) {
            told.add(new Cited(wording.say("report:silent", wording.noneOf(report.silence().technologies())),
                    Reference.COUNTS));
        }
        report.silence().kinds().forEach((kind, codes) -> told.add(new Cited(
                wording.words().of(wording.language(), "report:without", kind, wording.noneOf(codes)), Reference.ANNEX_A)));
        return told.isEmpty() ? List.of(new Cited(wording.say("report:noSilence"), Reference.COUNTS)) : told;
    }
}
