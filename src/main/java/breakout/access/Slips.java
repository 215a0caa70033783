package breakout.access;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.delegation.Slip;
import breakout.delegation.Tables;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.kernel.Typed;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Prints slips for the seats that are expected, by the hand of staff, and seats whoever brings one. */
@ApplicationScoped
public class Slips {

    private final Asker asker;
    private final Voices voices;
    private final Tables tables;
    private final Clock clock;
    private final Event<Happening> happenings;

    Slips(Asker asker, Voices voices, Tables tables, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.voices = voices;
        this.tables = tables;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * Slips as {@link Slip#print} makes them.
     *
     * @param delegation the id of one on the list; null for all of it
     * @throws Refusal 400, field {@code delegation}, if that is not on the list; 401 if the asker is not staff
     */
    public List<Slip.Printed> print(String code, Long delegation) {
        return Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            List<Delegation> listed = Delegation.listed(session);
            Refusal.unless(!listed.isEmpty(), "slips_without_list");
            Delegation only = delegation == null ? null
                    : listed.stream().filter(each -> each.id().equals(delegation)).findFirst()
                            .orElseThrow(() -> Refusal.badInput("delegation", "delegation_not_listed"));
            List<Slip.Printed> printed = Slip.print(session, only);
            AuditEntry.write(session, clock.instant(), asker.person(), Deed.PRINTED, Matter.NONE);
            return printed;
        });
    }

    /** What is kept for whoever brings this slip. @throws Refusal 404 if it is good no more, or never was */
    public Slip read(String secret) {
        return Slip.withSecret(secret).orElseThrow(Slips::gone);
    }

    /**
     * Whoever brings this slip sits down, and it is good no more.
     *
     * @throws Refusal 404 if it was good no more, or never was; 409 while the door is shut, and then it stays good
     */
    public Seat.Taken sitDown(String secret, String language) {
        String tongue = Typed.language("language", language);
        return Retried.inTransaction(() -> {
            Slip slip = Slip.withSecretAlone(secret).orElseThrow(Slips::gone);
            Refusal.unless(!slip.session().door().isShut(), "door_shut");
            Seat.Taken taken = tables.take(slip.delegation(), null, tongue, voices.token(slip.session()));
            slip.delete();
            happenings.fire(taken);
            return taken;
        });
    }

    private static Refusal gone() {
        return Refusal.notFound("slip_gone");
    }
}
