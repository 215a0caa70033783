package breakout.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.delegation.Came;
import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.delegation.Tables;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Scribe;
import breakout.kernel.Typed;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/** Seats whoever has the code, at the table of their delegation; many may sit down at the same moment. */
@ApplicationScoped
public class Joining {

    /** With blanks and hyphens. */
    private static final int LONGEST_RESUME_CODE = 40;

    private final Asker asker;
    private final Voices voices;
    private final Tables tables;
    private final Scribe scribe;
    private final Event<Came> newcomers;
    private final Event<Happening> happenings;

    Joining(Asker asker, Voices voices, Tables tables, Scribe scribe, Event<Came> newcomers, Event<Happening> happenings) {
        this.asker = asker;
        this.voices = voices;
        this.tables = tables;
        this.scribe = scribe;
        this.newcomers = newcomers;
        this.happenings = happenings;
    }

    /**
     * @param group a group's number or name; null or empty places the seat, and so does whatever it is where nobody may choose
     * @throws Refusal 404 for a code that does not let in, 400 naming the field that cannot be taken, 409 if the door is shut
     */
    public Seat.Taken join(String code, String delegation, String category, String group, String language) {
        Session session = asker.enters(code);
        Refusal.unless(!session.door().isShut(), "door_shut");
        String name = Delegation.name(delegation);
        Category attendsAs = Category.of(category);
        Integer wished = group(session, group);
        Integer place = session.switches().choosesGroup() ? wished : null;
        String tongue = Typed.language("language", language);
        return scribe.write(session.code(), () -> {
            Delegation theirs = Delegation.known(session, name).orElseGet(() -> bringIn(session, name, attendsAs));
            var taken = tables.take(theirs, place, tongue, voices.token(session));
            happenings.fire(taken);
            return taken;
        });
    }

    private Delegation bringIn(Session session, String name, Category attendsAs) {
        Delegation brought = Delegation.unlisted(session, name, attendsAs);
        newcomers.fire(new Came(brought));
        return brought;
    }

    /**
     * The seat of whoever has its resume code, on another device.
     *
     * @throws Refusal 404 for an unknown code of the session, 400 if no seat has this resume code
     */
    public Seat.Taken resume(String code, String resumeCode) {
        Session session = asker.enters(code);
        var token = voices.token(session, PlainText.line("resumeCode", resumeCode, LONGEST_RESUME_CODE));
        Seat seat = Seat.withToken(token.token()).filter(found -> found.session().code().equals(session.code()))
                .orElseThrow(() -> Refusal.badInput("resumeCode", "resume_code_unknown"));
        return new Seat.Taken(seat, token);
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
