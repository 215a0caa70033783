package breakout.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Silence;

/** Where a session's audit trail ends. Whoever writes the next entry has it alone, so that two never follow the same. */
@Entity
class AuditHead extends PanacheEntityBase {

    @Id
    private Long sessionId;

    private int number;
    private String hash;

    protected AuditHead() {
    }

    private AuditHead(Session session) {
        sessionId = session.id();
        hash = "";
    }

    static AuditHead of(Session session) {
        return AuditHead.<AuditHead> findByIdOptional(session.id()).orElseGet(() -> new AuditHead(session));
    }

    /** Two who both begin it collide, and whoever comes second looks again. */
    static AuditHead alone(Session session) {
        Silence.keepShort();
        AuditHead head = findById(session.id(), LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            head = new AuditHead(session);
            head.persistAndFlush();
        }
        return head;
    }

    /** The entry that stands at the end from now on. */
    void follow(int nextNumber, String nextHash) {
        number = nextNumber;
        hash = nextHash;
    }

    /** Of the last entry; 0 for an empty trail. */
    int number() {
        return number;
    }

    /** Of the last entry; empty for an empty trail. */
    String hash() {
        return hash;
    }
}
