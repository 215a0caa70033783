package breakout.report;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.highlight.Wording;
import breakout.session.Session;

/**
 * What somebody in the plenary holds otherwise than a paragraph of the report, taken down at the desk. Whose it is, nobody
 * keeps.
 */
@Entity
public class Reservation extends PanacheEntityBase {

    /** In code points: a sentence or two. */
    static final int LONGEST_TEXT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    @Embedded
    private Placement placement;

    @Embedded
    private Wording wording;

    protected Reservation() {
    }

    Reservation(Report report, Placement placement, Wording wording) {
        this.report = report;
        this.placement = placement;
        this.wording = wording;
    }

    /** What is about this revision, in the order in which it was taken down. */
    static List<Reservation> on(int revision, Session session) {
        return list("report.session = ?1 and placement.revision = ?2 order by id", session, revision);
    }

    void rename(Map<Integer, Integer> numbers) {
        placement = placement.renamed(numbers);
    }

    boolean says(Placement about, Wording words) {
        return placement.equals(about) && wording.equals(words);
    }

    public Long id() {
        return id;
    }

    /** What it is about. */
    public Placement placement() {
        return placement;
    }

    public Wording wording() {
        return wording;
    }
}
