package breakout.node;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A server on a database that it may share with others, from its start to its stop. */
@Entity
class Node extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant seenAt;

    protected Node() {
    }

    /** Is there from now on. */
    static Node begin(Instant now) {
        var node = new Node();
        node.seenAt = now;
        node.persistAndFlush();
        return node;
    }

    /** Those that have not been seen since then are gone for good: no server comes back under its old number. */
    static void forgetUnseenSince(Instant then) {
        delete("seenAt < ?1", then);
    }

    static List<Long> seenSince(Instant then) {
        return getEntityManager().createQuery("select id from Node where seenAt > ?1", Long.class).setParameter(1, then)
                .getResultList();
    }

    long number() {
        return id;
    }
}
