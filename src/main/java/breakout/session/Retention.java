package breakout.session;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Refusal;

/** Until when a session is kept: first without whoever was there, then not at all. */
@Entity
public class Retention extends PanacheEntityBase {

    /** After its end, unless staff say otherwise: enough to correct the report. */
    public static final Period KEPT = Period.ofDays(30);
    /** Enough for a delegate to come back to what they wrote. */
    public static final Period AUTHORS_KEPT = Period.ofDays(7);
    /** Longer than any committee works on a report. */
    private static final Period LONGEST = Period.ofYears(2);

    @Id
    private Long sessionId;

    private LocalDate authorsUntil;
    private LocalDate until;
    private boolean authorsGone;

    protected Retention() {
    }

    private Retention(Session session) {
        LocalDate end = session.header().endsOn();
        LocalDate opened = session.openedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate furthest = opened.plus(LONGEST);
        LocalDate told = end == null || end.isBefore(opened) ? opened : end;
        LocalDate over = told.isAfter(furthest) ? furthest : told;
        sessionId = session.id();
        authorsUntil = over.plus(AUTHORS_KEPT);
        until = over.plus(KEPT);
    }

    /** As staff have set it; else from the end of the session, or from its opening where nobody told its end. */
    public static Retention of(Session session) {
        return Retention.<Retention> findByIdOptional(session.id()).orElseGet(() -> new Retention(session));
    }

    /** The sessions that are kept, with until when. */
    public static List<Retention> all() {
        return Session.<Session> listAll().stream().map(Retention::of).toList();
    }

    /**
     * Keeps it until that day. Authors go no later.
     *
     * @throws Refusal 400, field {@code until}, for a day that is past or too far away
     */
    public void keep(LocalDate day, LocalDate today) {
        if (day == null || day.isBefore(today) || day.isAfter(today.plus(LONGEST))) {
            throw Refusal.badInput("until", "retention_out_of_range", LONGEST.getYears());
        }
        until = day;
        authorsUntil = authorsUntil.isAfter(day) ? day : authorsUntil;
        persist();
    }

    /** Whoever was there is not known any more. */
    public void authorsAreGone() {
        authorsGone = true;
        persist();
    }

    public Long sessionId() {
        return sessionId;
    }

    /** The last day on which it is known who was there. */
    public LocalDate authorsUntil() {
        return authorsUntil;
    }

    /** The last day on which the session is there. */
    public LocalDate until() {
        return until;
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    public boolean isOverForAuthors(LocalDate today) {
        return !authorsGone && today.isAfter(authorsUntil);
    }
}
