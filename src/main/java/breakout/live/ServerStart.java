package breakout.live;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The server was started once more. Counted in the database, since a clock may be set back between two starts. */
@Entity
class ServerStart extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** From 1, and never the same again. */
    long number() {
        return id;
    }
}
