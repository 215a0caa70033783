package breakout.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.Session;

/** A link by which one person becomes staff, or is let in to the desk: once, and not for long. To look at it uses nothing. */
@Entity
public class Invitation extends PanacheEntityBase {

    /** What somebody is invited to be. */
    public enum Role {
        /** Runs every session of the venue. */
        STAFF,
        /** Runs this session. */
        FACILITATOR,
        /** Writes this session's report, or speaks for one group of it. */
        RAPPORTEUR
    }

    /** One that was just written, with the token, which is told once. */
    public record Written(Invitation invitation, String token) {
    }

    /** Enough to be opened on the morning of the meeting that it was sent on the eve of. */
    static final Duration OPEN_FOR = Duration.ofHours(24);
    /** How long it can still be said of one that it is over. */
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String tokenHash;

    /** Null for {@link Role#STAFF}. */
    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;
    private Integer groupNumber;
    private String invitedBy;
    private Instant expiresAt;
    private boolean used;

    protected Invitation() {
    }

    /**
     * @param session null for the whole venue
     * @param name of who is invited, as whoever invites them calls them
     * @param group that a rapporteur speaks for; null for the plenary
     * @throws Refusal 400 for a name that is none, or an unknown group
     */
    static Written write(Session session, Role role, String name, Integer group, Staff by, Instant now) {
        if (group != null && session.group(group).isEmpty()) {
            throw Refusal.badInput("group", "group_unknown");
        }
        delete("expiresAt < ?1", now.minus(REMEMBERED));
        String token = Secret.token();
        var invitation = new Invitation();
        invitation.tokenHash = Secret.hash(token);
        invitation.session = session;
        invitation.role = role;
        invitation.name = PlainText.line("name", name, LONGEST_NAME);
        invitation.groupNumber = group;
        invitation.invitedBy = by.name();
        invitation.expiresAt = now.plus(OPEN_FOR);
        invitation.persist();
        return new Written(invitation, token);
    }

    /** Those that can still be used, the oldest first. @param session null for the whole venue */
    public static List<Invitation> open(Session session, Instant now) {
        return session == null ? list("session is null and used = false and expiresAt > ?1 order by id", now)
                : list("session = ?1 and used = false and expiresAt > ?2 order by id", session, now);
    }

    /** @throws Refusal 404 if there is no such invitation, 409 if it has been used or has expired */
    static Invitation withToken(String token, Instant now) {
        return usable(find("tokenHash", Secret.hash(token)).firstResultOptional(), now);
    }

    /** As {@link #withToken}, and used by this. Of two who come at once, one comes second. */
    static Invitation use(String token, Instant now) {
        Invitation found = usable(find("tokenHash", Secret.hash(token)).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional(), now);
        found.used = true;
        return found;
    }

    private static Invitation usable(Optional<Invitation> found, Instant now) {
        Invitation invitation = found.orElseThrow(() -> Refusal.notFound("invitation_unknown"));
        Refusal.unless(!invitation.used, "invitation_used");
        Refusal.unless(now.isBefore(invitation.expiresAt), "invitation_expired");
        return invitation;
    }

    /** Nobody can use it any more. @throws Refusal 404 if there is none to revoke */
    static Invitation revoke(Session session, long id) {
        Optional<Invitation> open = session == null
                ? find("id = ?1 and session is null and used = false", id).firstResultOptional()
                : find("id = ?1 and session = ?2 and used = false", id, session).firstResultOptional();
        Invitation found = open.orElseThrow(() -> Refusal.notFound("invitation_unknown"));
        found.delete();
        return found;
    }

    /** Whoever may not invite any more has not left a way back in. @param session null for all */
    static void revokeAll(Session session, Staff by) {
        if (session == null) {
            delete("used = false and invitedBy = ?1", by.name());
        } else {
            delete("used = false and session = ?1 and invitedBy = ?2", session, by.name());
        }
    }

    public Long id() {
        return id;
    }

    /** Null for the whole venue. */
    public Session session() {
        return session;
    }

    public Role role() {
        return role;
    }

    /** Whether it lets in without an account. */
    public boolean opensTheDesk() {
        return role == Role.RAPPORTEUR;
    }

    /** Who is invited, as whoever invited them calls them. */
    public String name() {
        return name;
    }

    /** That a rapporteur speaks for; null for the plenary. */
    public Integer groupNumber() {
        return groupNumber;
    }

    /** The account of whoever invited them. */
    public String invitedBy() {
        return invitedBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
