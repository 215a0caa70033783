package breakout.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.report.Groupwork.Group;
import breakout.report.Groupwork.Heard;
import breakout.report.Groupwork.Silent;
import breakout.report.Groupwork.Voiced;
import breakout.report.Groupwork.Why;
import breakout.report.Reading.Line;
import breakout.report.Reading.Quoted;

/** Puts what the groups report back into words: who says it, as whom, and what some of them hold otherwise. */
record GroupworkWording(PlenaryReport report, Wording wording, Grounding grounding) {

    /** "4 of 6 groups, 17 delegations" */
    String counts(Heard heard) {
        return wording.say("highlight:behind", heard.groups(), report.basis().groups(), heard.delegations());
    }

    /** A line for each group that says it, and below it what was reserved. */
    List<Line> lines(Heard heard) {
        return heard.voiced().stream().map(each -> new Line(Quoted.of(each.language(), each.text()), told(heard, each),
                each.reservations().stream()
                        .map(reserved -> new Line("", Quoted.of(reserved.language(), reserved.text()),
                                wording.say("report:reservation"), List.of()))
                        .toList(),
                grounding.of(each))).toList();
    }

    /** With how the group took it when it was read back. */
    private String told(Heard heard, Voiced voiced) {
        boolean broad = voiced.reservations().isEmpty() && report.tellsReadBacks();
        return where(heard, voiced) + (broad ? "; " + wording.quantified(Quantifier.BROAD) : "");
    }

    /** "Group 2, round 1, question 1" */
    String where(Heard heard, Voiced voiced) {
        return Stream.of(voiced.group() == null ? null : name(voiced.group()), wording.say("report:inRound", voiced.round()),
                wording.say("report:onQuestion", heard.question())).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** What is to be said of groups of which the plenary hears nothing. */
    List<String> silences() {
        return Stream.of(Why.values()).map(why -> silent(why)).filter(sentence -> !sentence.isEmpty()).toList();
    }

    private String silent(Why why) {
        List<String> groups = report.groupwork().silent().stream().filter(each -> each.why() == why).map(Silent::group)
                .map(this::name).toList();
        return groups.isEmpty() ? ""
                : wording.say(switch (why) {
                    case NO_ANSWERS -> "report:noAnswers";
                    case NOTHING_MARKED -> "report:nothingMarked";
                    case NOT_CONFIRMED -> "report:notConfirmed";
                }, groups.size(), wording.all(groups));
    }

    private String name(Group group) {
        return group.name().isEmpty() ? wording.say("session:group", group.number()) : group.name();
    }
}
