package breakout.round;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What had reached one of several servers when a round was due has had its turn. */
@Entity
class Turn extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long nodeId;
    @ManyToOne
    private Round round;
    private Instant dueAt;

    protected Turn() {
    }

    private Turn(long node, Round round) {
        this.nodeId = node;
        this.round = round;
    }

    /** At this server. It counts until the round is due at another time. */
    static void isHad(long node, Round round) {
        Turn turn = Turn.<Turn> find("nodeId = ?1 and round = ?2", node, round).firstResultOptional()
                .orElseGet(() -> new Turn(node, round));
        turn.dueAt = round.due().orElseThrow();
        turn.persist();
    }

    /** At all of these. */
    static boolean isHadBy(Set<Long> nodes, Round round) {
        return count("nodeId in ?1 and round = ?2 and dueAt = ?3", nodes, round, round.due().orElseThrow()) == nodes.size();
    }
}
