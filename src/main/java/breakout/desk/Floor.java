package breakout.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Asker;
import breakout.access.Speaker;
import breakout.answer.Answer;
import breakout.highlight.Choir;
import breakout.highlight.Chorus;
import breakout.highlight.Footing;
import breakout.highlight.Highlight;
import breakout.highlight.Highlights;
import breakout.highlight.ReadBack;
import breakout.session.Session;
import breakout.step.Steps;

/** Puts together what the groups report back, for whoever looks. */
@ApplicationScoped
class Floor {

    /** What groups say alike, with who stands behind it. */
    record Point(Chorus chorus, int delegations, List<Column.Card> cards) {
    }

    private final Asker asker;
    private final Choir choir;
    private final Steps steps;
    private final Clock clock;

    Floor(Asker asker, Choir choir, Steps steps, Clock clock) {
        this.asker = asker;
        this.choir = choir;
        this.steps = steps;
        this.clock = clock;
    }

    /** For whom they speak who look. */
    Speaker speaker(Session session) {
        return asker.speaker(session).orElseThrow();
    }

    /** Whose words lie on this device. */
    String who(Session session) {
        return steps.who(session);
    }

    /** Of every group; of those that who looks does not speak for, what they have confirmed. */
    List<Column> columns(Session session, Speaker speaker, Column.Trouble trouble) {
        Instant now = clock.instant();
        var footing = Footing.of(session);
        Map<Integer, Long> answers = footing.answers().values().stream()
                .collect(Collectors.groupingBy(answer -> answer.origin().groupNumber(), Collectors.counting()));
        Map<Integer, List<Column.Card>> cards = Highlights.of(session).stream()
                .collect(Collectors.groupingBy(highlight -> highlight.heading().groupNumber(),
                        Collectors.mapping(highlight -> card(highlight, footing, now, trouble), Collectors.toList())));
        Map<Integer, ReadBack> open = ReadBack.open(session, now);
        return session.groups().stream().map(group -> {
            boolean own = speaker.speaksFor(group.number());
            return Column.of(group, answers.getOrDefault(group.number(), 0L),
                    cards.getOrDefault(group.number(), List.of()).stream()
                            .filter(card -> own || card.isConfirmed() && footing.carries(card.highlight())).toList(),
                    own,
                    open.get(group.number()), now);
        }).toList();
    }

    /** What the plenary hears. */
    List<Point> points(Session session) {
        Instant now = clock.instant();
        var footing = Footing.of(session);
        return choir.heard(session, footing).stream().map(chorus -> new Point(chorus, footing.delegations(chorus.highlights()),
                chorus.highlights().stream().map(highlight -> card(highlight, footing, now, null)).toList())).toList();
    }

    private static Column.Card card(Highlight highlight, Footing footing, Instant now, Column.Trouble trouble) {
        return new Column.Card(highlight, highlight.state(now), footing.delegations(List.of(highlight)),
                footing.under(highlight).stream().map(Answer::number).toList(),
                trouble != null && highlight.id().equals(trouble.highlight()) ? trouble : null);
    }
}
