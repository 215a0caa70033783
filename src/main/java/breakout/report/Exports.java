package breakout.report;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Asker;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.AuditEntry.Person;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Tells the audit trail who took the report away as a file, of those who curate it; everyone else reads what is published. */
@ApplicationScoped
class Exports {

    private static final String BRIEF = "brief";

    private final Asker asker;
    private final Clock clock;

    Exports(Asker asker, Clock clock) {
        this.asker = asker;
        this.clock = clock;
    }

    /** What is read on the screen is not taken away; nor is the same file twice, unless something was done in between. */
    void tell(String code, Face face) {
        if (face != Face.HTML) {
            tell(code, Matter.face(face.extension()));
        }
    }

    /** The same of the oral brief. */
    void tellOfBrief(String code) {
        tell(code, Matter.face(BRIEF));
    }

    private void tell(String code, Matter what) {
        Session session = asker.sees(code);
        if (asker.mayCurate(session)) {
            Person who = asker.curator(session);
            Retried.inTransaction(() -> Session.withCode(session.code()).map(found -> write(found, who, what)));
        }
    }

    private Matter write(Session session, Person who, Matter what) {
        if (AuditEntry.latest(session, 1).stream().noneMatch(last -> last.tells(who, Deed.EXPORTED, what))) {
            AuditEntry.write(session, clock.instant(), who, Deed.EXPORTED, what);
        }
        return what;
    }
}
