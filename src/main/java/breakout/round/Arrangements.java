package breakout.round;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.HeadLines;
import breakout.session.Header;
import breakout.session.Heading;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.session.Switch;

/** What a facilitator sets for a session while it runs. One at a time; the audit trail tells what is not as it was. */
@ApplicationScoped
public class Arrangements {

    /** What the pages offer is no longer the same. */
    record Changed(String code) implements Happening {
    }

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Arrangements(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** @throws Refusal 401 if the asker is not staff, 404 if there is no such session */
    public void turn(String code, Switch which, boolean on) {
        change(code, (session, now) -> {
            if (session.turn(which, on)) {
                write(session, now, on ? Deed.SWITCHED_ON : Deed.SWITCHED_OFF, Matter.of(which));
            }
        });
    }

    /**
     * How long what was being written at a bell that is still to ring will be taken; null leaves it as it is.
     *
     * @throws Refusal 400, field {@code graceSeconds}, if it is too long; 401 if the asker is not staff, 404 if there is no
     *         such
     *         session
     */
    public void allow(String code, Integer graceSeconds) {
        change(code, (session, now) -> {
            int before = session.graceSeconds();
            Rounds.allow(session, graceSeconds, now);
            if (graceSeconds != null && graceSeconds != before) {
                write(session, now, Deed.GRACED, Matter.time(graceSeconds));
            }
        });
    }

    /**
     * Whom the report names as those who ran the session; empty for nobody.
     *
     * @throws Refusal 400, field {@code facilitators}, if that is no line of text or too long; else as {@link #allow}
     */
    public void introduce(String code, String facilitators) {
        String names = facilitators == null || facilitators.isBlank() ? ""
                : PlainText.line("facilitators", facilitators, Header.LONGEST_FACILITATORS);
        change(code, (session, now) -> {
            if (!names.equals(session.header().facilitators())) {
                session.facilitatedBy(names);
                write(session, now, Deed.INTRODUCED, Matter.NONE);
            }
        });
    }

    /**
     * How the head of the report reads in another language than the session's; all of it blank for as it was opened.
     *
     * @throws Refusal as {@link Heading#word}; else as {@link #allow}
     */
    public void head(String code, String language, HeadLines typed) {
        change(code, (session, now) -> {
            if (Heading.word(session, language, typed)) {
                write(session, now, Deed.HEADED, Matter.NONE);
            }
        });
    }

    private void change(String code, BiConsumer<Session, Instant> change) {
        Retried.inTransaction(() -> {
            Session alone = asker.runsAlone(code);
            change.accept(alone, clock.instant());
            happenings.fire(new Changed(alone.code()));
            return alone;
        });
    }

    private void write(Session session, Instant now, Deed deed, Matter matter) {
        AuditEntry.write(session, now, asker.person(), deed, matter);
    }
}
