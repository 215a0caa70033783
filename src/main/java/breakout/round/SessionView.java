package breakout.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.session.BreakoutGroup;
import breakout.session.Session;
import breakout.session.Subject;
import breakout.technology.Vocabulary;

/** A session as anyone with the code may see it. */
@ApplicationScoped
public class SessionView {

    /**
     * The session's paper, what it asks, and how its rounds stand at {@code now}.
     *
     * @param code by which one joins, as long as {@code doorOpen}
     */
    public record Seen(String code, boolean doorOpen, String title, String meeting, String agendaItem, String document,
            String attribution,
            Instant now, List<Asked> questions, List<Group> groups, List<Clockface> rounds, List<Named> technologies) {
    }

    record Asked(int number, String text) {
    }

    record Group(int number, String name) {

        static Group of(BreakoutGroup group) {
            return new Group(group.number(), group.name().isEmpty() ? "Group " + group.number() : group.name());
        }
    }

    record Named(String code, String name, boolean dealtWithBefore) {
    }

    private final Vocabulary vocabulary;
    private final Clock clock;

    SessionView(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    public Seen of(Session session) {
        Instant now = clock.instant();
        var header = session.header();
        return new Seen(session.door().code(), !session.door().isShut(), header.title(), header.meeting(), header.agendaItem(),
                header.document(),
                session.attribution().code(), now,
                session.questions().stream().map(question -> new Asked(question.number(), question.text())).toList(),
                session.groups().stream().map(Group::of).toList(),
                Rounds.of(session).stream().map(round -> Clockface.of(round, now)).toList(),
                session.subjects().stream().map(subject -> named(subject, session.language())).toList());
    }

    private Named named(Subject subject, String language) {
        return new Named(subject.code(), subject.name(vocabulary, language), subject.dealtWithBefore());
    }
}
