package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.report.Groupwork.Group;
import breakout.report.Groupwork.Heard;
import breakout.report.Groupwork.Silent;
import breakout.report.Groupwork.Voiced;
import breakout.report.Groupwork.Why;
import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;

/** Puts what the groups report back into words: who says it, as whom, and what some of them hold otherwise. */
record GroupworkWording(PlenaryReport report, Wording wording, Grounding grounding) {

    /** Of the report, in which it stands. */
    static final String PART = "groupwork";
    private static final String ANNEXED = "annex-" + PART;

    /** "4 of 6 groups, 17 delegations" */
    private String counts(Heard heard) {
        return wording.say("highlight:behind", heard.groups(), report.basis().groups(), heard.delegations());
    }

    /** What these groups say alike; where it is one, and nothing is reserved below it, in as few lines as a point. */
    Paragraph paragraph(String number, Heard heard, List<Voiced> these) {
        if (heard.voiced().size() == 1 && heard.voiced().get(0).reservations().isEmpty()
                && !report.edition().isOfFirstSetting()) {
            return new Paragraph(number, "", "", List.of(line(heard, heard.voiced().get(0), counts(heard) + "; ")));
        }
        return new Paragraph(number, counts(heard), "", these.stream().map(voiced -> line(heard, voiced, "")).toList());
    }

    /** What a group says, and below it what was reserved. */
    private Line line(Heard heard, Voiced voiced, String before) {
        var interpreter = new Interpreter(report, wording);
        return interpreter.said(Quoted.of(voiced.language(), voiced.text()), before + told(heard, voiced),
                voiced.reservations().stream()
                        .map(reserved -> interpreter.said(Quoted.of(reserved.language(), reserved.text()),
                                wording.say("report:reservation"), List.of(), List.of()))
                        .toList(),
                grounding.of(voiced));
    }

    /** What there is no room for on the two pages; empty where there is for everything. */
    Optional<Section> annexed(Selection selection) {
        List<Paragraph> left = new ArrayList<>();
        for (Heard heard : report.groupwork().heard()) {
            List<Voiced> these = heard.voiced().stream().filter(each -> !selection.voiced().contains(each)).toList();
            if (!these.isEmpty()) {
                left.add(paragraph("", heard, these));
            }
        }
        return left.isEmpty() ? Optional.empty()
                : Optional.of(new Section(ANNEXED, List.of(), wording.say("report:annexGroupwork"), left));
    }

    /** What is to be said besides: how many more stand in the annex, and of which groups nothing is heard. */
    List<Cited> endings(Selection selection) {
        return Stream.concat(further(selection).stream(), silences()).toList();
    }

    private Optional<Cited> further(Selection selection) {
        List<Voiced> all = report.groupwork().heard().stream().flatMap(heard -> heard.voiced().stream()).toList();
        int left = (int) all.stream().filter(each -> !selection.voiced().contains(each)).count();
        return left == 0 ? Optional.empty()
                : Optional.of(new Cited(wording.say("report:furtherHighlights", left, all.size()), ANNEXED));
    }

    /** With how the group took it when it was read back. */
    private String told(Heard heard, Voiced voiced) {
        boolean broad = voiced.reservations().isEmpty() && report.tellsReadBacks();
        return where(heard, voiced) + (broad ? "; " + wording.quantified(Quantifier.BROAD) : "");
    }

    /** "Group 2, round 1, question 1" */
    String where(Heard heard, Voiced voiced) {
        return where(voiced.group(), voiced.round(), heard.question());
    }

    /** @param group null where it is not told */
    String where(Group group, int round, int question) {
        return Stream.of(group == null ? null : name(group), wording.say("report:inRound", round),
                wording.say("report:onQuestion", question)).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private Stream<Cited> silences() {
        return Stream.of(Why.values()).map(this::silent).flatMap(Optional::stream);
    }

    private Optional<Cited> silent(Why why) {
        List<String> groups = report.groupwork().silent().stream().filter(each -> each.why() == why).map(Silent::group)
                .map(this::name).toList();
        return groups.isEmpty() ? Optional.empty() : Optional.of(switch (why) {
            case NO_ANSWERS -> silent("report:noAnswers", groups,
                    new Headcount(report, wording).isByGroup() ? Reference.ANNEX_D : Reference.ANNEX_A);
            case NOTHING_MARKED -> silent("report:nothingMarked", groups, Reference.ANNEX_A);
            case NOT_CONFIRMED -> silent("report:notConfirmed", groups, Reference.METHOD);
        });
    }

    private Cited silent(String key, List<String> groups, String opens) {
        return new Cited(wording.say(key, groups.size(), wording.all(groups)), opens);
    }

    String name(Group group) {
        return group.name().isEmpty() ? wording.say("session:group", group.number()) : group.name();
    }
}
