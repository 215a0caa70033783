package breakout.report;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** One final revision of a report, frozen: later filing, hiding and writing do not change it. */
@Entity
class FinalReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    private int revision;
    private Instant finalisedAt;

    private String document;

    protected FinalReport() {
    }

    FinalReport(Report report, int revision, Instant finalisedAt, String document) {
        this.report = report;
        this.revision = revision;
        this.finalisedAt = finalisedAt;
        this.document = document;
    }

    int revision() {
        return revision;
    }

    Instant finalisedAt() {
        return finalisedAt;
    }

    /** The whole report, as JSON. */
    String document() {
        return document;
    }
}
