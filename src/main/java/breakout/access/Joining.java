package breakout.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.kernel.Typed;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/** Seats whoever has the code, at the table of their delegation; many may sit down at the same moment. */
@ApplicationScoped
public class Joining {

    private final Asker asker;
    private final Event<Happening> happenings;

    Joining(Asker asker, Event<Happening> happenings) {
        this.asker = asker;
        this.happenings = happenings;
    }

    /**
     * @param group a group's number or name; null or empty places the seat
     * @throws Refusal 404 for an unknown code, 400 naming the field that cannot be taken
     */
    public Seat.Taken join(String code, String delegation, String category, String group, String language) {
        return Retried.inTransaction(() -> {
            Session session = asker.session(code);
            var taken = Seat.take(Delegation.named(session, delegation, Category.of(category)), group(session, group),
                    Typed.language("language", language));
            happenings.fire(taken);
            return taken;
        });
    }

    private static Integer group(Session session, String wished) {
        if (wished == null || wished.isBlank()) {
            return null;
        }
        return session.groups().stream()
                .filter(group -> wished.strip().equals(String.valueOf(group.number())) || wished.strip().equals(group.name()))
                .map(BreakoutGroup::number).findFirst().orElseThrow(() -> Refusal.badInput("group", "group_unknown"));
    }
}
