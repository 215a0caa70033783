package breakout.highlight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;
import breakout.technology.Repeats;

/** Brings together what the groups let stand, so that the plenary hears once what several of them say. */
@ApplicationScoped
public class Choir {

    private final Asker asker;
    private final Repeats repeats;
    private final Clock clock;
    private final Event<Happening> happenings;

    Choir(Asker asker, Repeats repeats, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.repeats = repeats;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** What the plenary hears: the confirmed highlights of all groups, by their questions, what most groups say first. */
    public List<Chorus> heard(Session session, Footing footing) {
        return Chorus.of(Highlights.confirmed(session, clock.instant()).stream().filter(footing::carries).toList(), repeats);
    }

    /**
     * Says that a highlight says the same as another, or that it stands apart.
     *
     * @param other null to stand apart
     * @throws Refusal 403 for the rapporteur of a group, 404 for an unknown one, 400 for one that answers
     *         another question
     */
    public Highlight join(String code, UUID id, UUID other) {
        return Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, null);
            Highlight highlight = Highlights.in(session, id);
            Highlight leader = other == null ? highlight : Highlights.in(session, other);
            if (leader.heading().question() != highlight.heading().question()) {
                throw Refusal.badInput("highlight", "highlights_of_several_questions");
            }
            boolean together = other != null
                    && heard(session, Footing.of(session)).stream()
                            .anyMatch(chorus -> chorus.holds(highlight) && chorus.holds(leader));
            if (!together) {
                highlight.grounds().join(leader.id());
                happenings.fire(new Highlight.Changed(session.code(), false));
            }
            return highlight;
        });
    }
}
