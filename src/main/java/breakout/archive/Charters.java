package breakout.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import breakout.archive.Charter.Asked;
import breakout.archive.Charter.Group;
import breakout.session.Attribution;
import breakout.session.BreakoutGroup;
import breakout.session.Heading;
import breakout.session.Paper;
import breakout.session.Question;
import breakout.session.Session;
import breakout.session.Switch;
import breakout.session.Whereabouts;

/** Takes down what a session starts with, and starts another with it. */
final class Charters {

    private Charters() {
    }

    static Charter of(Session session, Map<Integer, Map<String, String>> wordings) {
        var header = session.header();
        return new Charter(header.organisation(), header.meeting(), header.title(), header.document(), header.agendaItem(),
                header.purpose(), header.venue(), header.startsOn(), header.endsOn(), session.language(),
                session.attribution().code(), session.minutes(), session.graceSeconds(),
                Stream.of(Switch.values()).filter(session.switches()::isOn).map(Spot::code).toList(),
                session.questions().stream().map(Question::number)
                        .map(number -> new Asked(number, new TreeMap<>(wordings.get(number)))).toList(),
                session.groups().stream().map(Charters::group).toList(),
                session.subjects().stream().map(Topics::of).toList(),
                session.agenda().rejected().stream().sorted().toList(), Heading.of(session));
    }

    private static Group group(BreakoutGroup group) {
        Whereabouts where = group.whereabouts();
        return new Group(group.number(), group.name(), where.room(), where.language());
    }

    /** A session of its own, to which nobody has come yet. */
    static Session open(Charter charter, Instant now) {
        List<Map<String, String>> questions = new ArrayList<>();
        charter.questions().forEach(asked -> questions.add(asked.wordings()));
        var paper = new Paper(charter.header(), charter.language(), Attribution.of(charter.attribution()),
                charter.groups().stream().map(Group::name).toList(), charter.minutes(), charter.graceSeconds(), questions,
                charter.technologies().stream().map(Topics::subject).toList(), charter.headings());
        Session session = Session.open(paper, now);
        charter.groups().forEach(group -> {
            if (group.room() != null || group.language() != null) {
                session.group(group.number()).orElseThrow()
                        .meet(new Whereabouts(group.room(), null, group.language(), null));
            }
        });
        Stream.of(Switch.values()).forEach(each -> session.turn(each, charter.switchedOn().contains(Spot.code(each))));
        charter.rejectedTerms().forEach(session.agenda()::reject);
        return session;
    }
}
