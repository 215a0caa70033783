package breakout.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A code or a link that let in before another was made. It lets nobody in, but is still an address for those who are in. */
@Entity
class FormerCode extends PanacheEntityBase {

    @Id
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    protected FormerCode() {
    }

    FormerCode(String code, Session session) {
        this.code = code;
        this.session = session;
    }
}
