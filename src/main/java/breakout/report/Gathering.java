package breakout.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.highlight.Choir;
import breakout.highlight.Chorus;
import breakout.highlight.Footing;
import breakout.highlight.Highlight;
import breakout.highlight.Highlights;
import breakout.highlight.State;
import breakout.report.Groupwork.Group;
import breakout.report.Groupwork.Heard;
import breakout.report.Groupwork.Reserved;
import breakout.report.Groupwork.Silent;
import breakout.report.Groupwork.Voiced;
import breakout.report.Groupwork.Why;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/** Gathers what the break-out groups report back. */
@ApplicationScoped
class Gathering {

    private static final Harvest NOTHING = new Harvest(Groupwork.NONE, new ReadBacks(0, 0, 0, 0, 0));

    private final Choir choir;
    private final Clock clock;

    Gathering(Choir choir, Clock clock) {
        this.choir = choir;
        this.clock = clock;
    }

    /** What the groups report back, and what they said when it was read back to them. */
    record Harvest(Groupwork groupwork, ReadBacks readBacks) {
    }

    /** @param named whether the report may tell which group says what */
    Harvest of(Session session, boolean named) {
        List<Highlight> all = Highlights.of(session);
        if (all.isEmpty()) {
            return NOTHING;
        }
        var footing = Footing.of(session);
        List<Highlight> marked = all.stream().filter(footing::carries).toList();
        List<Chorus> choruses = choir.heard(session, footing);
        return new Harvest(new Groupwork(choruses.stream().map(chorus -> heard(session, chorus, footing, named)).toList(),
                silent(session, marked, choruses)), readBacks(marked, clock.instant()));
    }

    private static ReadBacks readBacks(List<Highlight> marked, Instant now) {
        List<Highlight> standing = in(State.CONFIRMED, marked, now);
        int reserved = (int) standing.stream().filter(each -> !each.verdicts().reservations().isEmpty()).count();
        int corrected = in(State.CORRECTED, marked, now).size();
        int asked = standing.size() + corrected;
        return new ReadBacks(asked, standing.size() - reserved, reserved, corrected, marked.size() - asked);
    }

    private static List<Highlight> in(State state, List<Highlight> marked, Instant now) {
        return marked.stream().filter(highlight -> highlight.state(now) == state).toList();
    }

    private static Heard heard(Session session, Chorus chorus, Footing footing, boolean named) {
        // where the group is not told, its place in the list does not tell it either
        List<Highlight> order = named ? chorus.highlights()
                : chorus.highlights().stream().sorted(Comparator.comparing(Highlight::id)).toList();
        return new Heard(chorus.first().heading().question(), chorus.groups(), footing.delegations(chorus.highlights()),
                order.stream().map(highlight -> voiced(session, highlight, footing, named)).toList());
    }

    private static Voiced voiced(Session session, Highlight highlight, Footing footing, boolean named) {
        Group group = named ? group(session.group(highlight.heading().groupNumber()).orElseThrow()) : null;
        List<Integer> answers = named ? footing.under(highlight).stream().map(Answer::number).toList() : List.of();
        return new Voiced(group, highlight.heading().roundNumber(), highlight.language(), highlight.text(), answers,
                highlight.verdicts().reservations().stream().map(verdict -> verdict.wording().orElseThrow())
                        .map(wording -> new Reserved(wording.language(), wording.text())).toList());
    }

    private static List<Silent> silent(Session session, List<Highlight> marked, List<Chorus> choruses) {
        Set<Integer> heard = groups(choruses.stream().flatMap(chorus -> chorus.highlights().stream()).toList());
        Set<Integer> marking = groups(marked);
        Set<Integer> answering = Answers.shown(session).stream().map(answer -> answer.origin().groupNumber())
                .collect(Collectors.toSet());
        return session.groups().stream().filter(group -> !heard.contains(group.number()))
                .map(group -> new Silent(group(group), marking.contains(group.number()) ? Why.NOT_CONFIRMED
                        : answering.contains(group.number()) ? Why.NOTHING_MARKED : Why.NO_ANSWERS))
                .toList();
    }

    private static Set<Integer> groups(List<Highlight> highlights) {
        return highlights.stream().map(each -> each.heading().groupNumber()).collect(Collectors.toSet());
    }

    static Group group(BreakoutGroup group) {
        return new Group(group.number(), group.name());
    }
}
