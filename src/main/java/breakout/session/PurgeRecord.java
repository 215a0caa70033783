package breakout.session;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That something of a session was removed for good, and when. It outlives the session, and tells nothing that was in it. */
@Entity
public class PurgeRecord extends PanacheEntityBase {

    /** What was removed. */
    public enum Purged {
        /** Who was there, and who wrote what. */
        AUTHORS,
        /** The session, since its time was over. */
        CONTENT,
        /** The session, since somebody wanted it so. */
        ERASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sessionCode;
    private Instant at;
    private String who;

    @Enumerated(EnumType.STRING)
    private Purged purged;

    private int answers;

    protected PurgeRecord() {
    }

    /** @param who null where time itself did it */
    public static void write(String sessionCode, Instant at, String who, Purged purged, int answers) {
        var entry = new PurgeRecord();
        entry.sessionCode = sessionCode;
        entry.at = at;
        entry.who = who;
        entry.purged = purged;
        entry.answers = answers;
        entry.persist();
    }

    /** The latest first. */
    public static List<PurgeRecord> latest(int most) {
        return PurgeRecord.<PurgeRecord> find("order by id desc").page(0, most).list();
    }

    public String sessionCode() {
        return sessionCode;
    }

    public Instant at() {
        return at;
    }

    /** Null where time itself did it. */
    public String who() {
        return who;
    }

    public Purged purged() {
        return purged;
    }

    /** How many answers the session had. */
    public int answers() {
        return answers;
    }
}
