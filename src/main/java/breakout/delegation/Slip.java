package breakout.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.Session;

/**
 * A printed slip that keeps a seat of a delegation for whoever brings it. It is good for sitting down once: the seat then has
 * a resume code that only its holder was told, so that who printed the slips cannot look at what is written there.
 */
@Entity
public class Slip extends PanacheEntityBase {

    /** A committee's largest room, and a pile that is still cut by hand; who has more prints by delegation. */
    public static final int MOST_AT_ONCE = 600;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @ManyToOne(fetch = FetchType.EAGER)
    private Delegation delegation;

    private int number;
    private String secretHash;

    /** A slip with what is printed on it and kept nowhere. */
    public record Printed(Slip slip, String secret) {
    }

    protected Slip() {
    }

    private Slip(Delegation delegation, int number, String secret) {
        this.session = delegation.session();
        this.delegation = delegation;
        this.number = number;
        this.secretHash = hash(secret);
    }

    /**
     * Slips for all seats that are expected and not taken, of one delegation or, where that is null, of all on the list. Those
     * that were printed for them before are good for nothing any more. The caller has the session alone.
     *
     * @throws Refusal 409 for more than {@link #MOST_AT_ONCE}
     */
    public static List<Printed> print(Session session, Delegation only) {
        List<Delegation> delegations = only == null ? Delegation.listed(session) : List.of(only);
        Map<Long, Long> taken = Seat.byDelegation(session);
        List<Printed> printed = new ArrayList<>();
        for (Delegation each : delegations) {
            int sitting = Math.toIntExact(taken.getOrDefault(each.id(), 0L));
            int expected = each.listing().map(Listing::seatsExpected).orElse(0);
            for (int number = sitting + 1; number <= expected; number++) {
                String secret = Secret.token();
                printed.add(new Printed(new Slip(each, number, secret), secret));
            }
        }
        Refusal.unless(printed.size() <= MOST_AT_ONCE, "slips_too_many", MOST_AT_ONCE);
        delete("delegation in ?1", delegations);
        persist(printed.stream().map(Printed::slip));
        return printed;
    }

    /** The slip with this secret, while it is good. Whoever else brings it waits until this transaction ends. */
    public static Optional<Slip> withSecretAlone(String secret) {
        return find("secretHash", hash(secret)).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The slip with this secret, while it is good. */
    public static Optional<Slip> withSecret(String secret) {
        return find("secretHash", hash(secret)).firstResultOptional();
    }

    private static String hash(String secret) {
        return Secret.hash("slip", secret);
    }

    public Session session() {
        return session;
    }

    public Delegation delegation() {
        return delegation;
    }

    /** From 1, within the delegation: the seats that were taken before are counted. */
    public int number() {
        return number;
    }
}
