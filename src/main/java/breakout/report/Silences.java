package breakout.report;

import java.util.ArrayList;
import java.util.List;

/** Says of which technologies, and of which kinds, nothing was heard. */
record Silences(PlenaryReport report, Wording wording) {

    /** A sentence for each; where something was heard of everything, that. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        if (!report.silence().technologies().isEmpty()) {
            told.add(wording.say("report:silent", wording.noneOf(report.silence().technologies())));
        }
        report.silence().kinds().forEach((kind, codes) -> told
                .add(wording.words().of(wording.language(), "report:without", kind, wording.noneOf(codes))));
        return told.isEmpty() ? List.of(wording.say("report:noSilence")) : told;
    }
}
