package breakout.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Paper;
import breakout.session.Session;

/** The facilitator's hand on the rounds: one transition at a time in a session, told once it is booked. */
@ApplicationScoped
public class RoundControl {

    /** What a facilitator may do to a round. */
    public enum Act {
        OPENING,
        PAUSE,
        RESUMPTION,
        EXTENSION,
        /** Rings the bell. */
        CLOSING,
        /** Ends the grace. */
        SEALING,
        UNDO
    }

    private static final BigDecimal MILLIS_A_MINUTE = BigDecimal.valueOf(60_000);
    private static final BigDecimal LONGEST_EXTENSION = BigDecimal.valueOf(60);

    private final Asker asker;
    private final Clock clock;
    private final Gate gate;
    private final Sealer sealer;
    private final Event<Happening> happenings;
    private final Event<Unrung> unrung;

    RoundControl(Asker asker, Clock clock, Gate gate, Sealer sealer, Event<Happening> happenings, Event<Unrung> unrung) {
        this.asker = asker;
        this.clock = clock;
        this.gate = gate;
        this.sealer = sealer;
        this.happenings = happenings;
        this.unrung = unrung;
    }

    /**
     * @param minutes of an opening, where null means as planned, and of an extension, which may be negative
     * @param seen the version of the round that the asker saw; null acts on it as it is
     * @throws Refusal 401 if the asker is not staff, 404 for an unknown round, 409 where its state forbids the act or somebody
     *         else was first
     */
    public Clockface act(String code, int number, Act act, BigDecimal minutes, Integer seen) {
        String session = asker.runs(code).code();
        Round acted = gate.alone(session, () -> actAlone(session, number, act, minutes, seen),
                work -> QuarkusTransaction.requiringNew().call(work));
        if (!acted.isDueAt(clock.instant())) {
            return Clockface.of(acted, clock.instant());
        }
        // nobody has any time left: who acted sees the set complete, if it is complete in a moment
        sealer.sealSoon(acted);
        return QuarkusTransaction.requiringNew()
                .call(() -> Clockface.of(Rounds.numbered(asker.session(session), number), clock.instant()));
    }

    /** Plans the same question once more: a re-run is a new round. */
    public Clockface rerun(String code, int number) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Session session = asker.runsAlone(code);
            Round again = Rounds.plan(session, Rounds.numbered(session, number).question());
            Instant now = clock.instant();
            book(session, again, Deed.REPEATED, null, now);
            return Clockface.of(again, now);
        });
    }

    private Round actAlone(String code, int number, Act act, BigDecimal minutes, Integer seen) {
        Session session = asker.runsAlone(code);
        Round round = Rounds.numbered(session, number);
        if (seen != null && seen != round.acts()) {
            throw tooLate(session, number);
        }
        Instant now = clock.instant();
        Duration length = act == Act.EXTENSION ? extension(minutes) : null;
        Deed deed = switch (act) {
            case OPENING -> {
                round.open(now, length(minutes == null ? session.minutes() : minutes), Rounds.of(session));
                yield Deed.OPENED;
            }
            case PAUSE -> {
                round.pause(now);
                yield Deed.PAUSED;
            }
            case RESUMPTION -> {
                round.resume(now);
                yield Deed.RESUMED;
            }
            case EXTENSION -> {
                round.extend(now, length);
                yield Deed.EXTENDED;
            }
            case CLOSING -> {
                round.close(now);
                yield Deed.RANG;
            }
            case SEALING -> {
                round.end(now);
                yield Deed.ENDED;
            }
            case UNDO -> {
                if (round.undo(now, Rounds.of(session))) {
                    unrung.fire(new Unrung(round));
                }
                yield Deed.UNDONE;
            }
        };
        book(session, round, deed, length, now);
        return round;
    }

    /** Flushed, so that who acted is told the version they made. */
    private void book(Session session, Round round, Deed deed, Duration length, Instant now) {
        AuditEntry.write(session, now, asker.person(), deed, round.number(), length);
        Round.flush();
        happenings.fire(new RoundChanged(session.code(), round.number()));
    }

    private static Refusal tooLate(Session session, int number) {
        return Refusal.conflict("round_changed_meanwhile",
                AuditEntry.last(session, number).map(entry -> entry.deed().name()).orElse(""));
    }

    private static Duration length(BigDecimal minutes) {
        return duration(Paper.length("minutes", minutes));
    }

    private static Duration extension(BigDecimal typed) {
        BigDecimal minutes = Typed.thousandths(typed);
        if (minutes == null || minutes.signum() == 0 || minutes.abs().compareTo(LONGEST_EXTENSION) > 0) {
            throw Refusal.badInput("minutes", "extension_out_of_range", LONGEST_EXTENSION);
        }
        return duration(minutes);
    }

    private static Duration duration(BigDecimal minutes) {
        return Duration.ofMillis(minutes.multiply(MILLIS_A_MINUTE).longValue());
    }
}
