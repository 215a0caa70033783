package breakout.report;

import java.util.List;

import breakout.report.PlenaryReport.Asked;

/** What the meeting brings to the report, whatever was said: the questions it asked, and what its committee is to do. */
record Occasion(PlenaryReport report, Wording wording) {

    /** The questions of these numbers. */
    List<Reading.Question> asked(int from, int to) {
        return report.questions().stream().filter(asked -> asked.number() >= from && asked.number() <= to).map(this::question)
                .toList();
    }

    private Reading.Question question(Asked asked) {
        var text = wording.question(asked.wordings());
        String title = wording.say("report:question", asked.number());
        String only = new Interpreter(report, wording).onlyIn(text.language());
        return new Reading.Question(only.isEmpty() ? title : title + " (" + only + ")", text);
    }

    String invitation() {
        // "Permanent Technical Committee, 217th/218th Sessions": the sessions invite nobody
        String committee = wording.header().meeting().split(",", 2)[0].strip();
        return committee.isEmpty() ? wording.say("report:plenaryIsInvited") : wording.say("report:isInvited", committee);
    }

    /** To what, each with what it is about. */
    List<Cited> invited() {
        return List.of(new Cited(wording.say("report:takeNote"), Reference.COUNTS),
                new Cited(wording.say("report:indicate"), Reference.RECOMMENDATIONS),
                new Cited(wording.say("report:provide"), Reference.USES));
    }
}
