package breakout.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Paper;
import breakout.session.Session;

/** The facilitator's hand on the rounds: one transition at a time in a session, told once it is booked. */
@ApplicationScoped
@Transactional
public class RoundControl {

    /** What a facilitator may do to a round. */
    public enum Act {
        OPENING,
        PAUSE,
        RESUMPTION,
        EXTENSION,
        CLOSING
    }

    private static final BigDecimal MILLIS_A_MINUTE = BigDecimal.valueOf(60_000);
    private static final BigDecimal LONGEST_EXTENSION = BigDecimal.valueOf(60);

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    RoundControl(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * @param minutes of an opening, where null means as planned, and of an extension, which may be negative
     * @throws Refusal 401 if the asker is not staff, 404 for an unknown round, 409 where its state forbids the act
     */
    public Clockface act(String code, int number, Act act, BigDecimal minutes) {
        Session session = asker.runsAlone(code);
        Round round = Rounds.numbered(session, number);
        Instant now = clock.instant();
        happenings.fire(switch (act) {
            case OPENING -> round.open(now, length(minutes == null ? session.minutes() : minutes), Rounds.of(session));
            case PAUSE -> round.pause(now);
            case RESUMPTION -> round.resume(now);
            case EXTENSION -> round.extend(now, extension(minutes));
            case CLOSING -> round.close(now);
        });
        return Clockface.of(round, now);
    }

    /** Plans the same question once more: a re-run is a new round. */
    public Clockface rerun(String code, int number) {
        Session session = asker.runsAlone(code);
        Round again = Rounds.plan(session, Rounds.numbered(session, number).question());
        happenings.fire(new Round.Changed(session.code(), again.number()));
        return Clockface.of(again, clock.instant());
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
