package breakout.highlight;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Secret;
import breakout.session.Session;

/** What a seat says of a highlight of its group. Like an answer, it knows who said it by hashes alone, and not when. */
@Entity
public class Verdict extends PanacheEntityBase {

    /** In code points: a sentence or two. */
    public static final int LONGEST_TEXT = 1000;

    /** By chance: numbers that are given in turn would tell who spoke after whom. */
    @Id
    private UUID id = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY)
    private Highlight highlight;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    @Embedded
    private Wording wording;

    private String ownerHash;
    private String voice;

    protected Verdict() {
    }

    Verdict(Highlight highlight, String ownerHash, String voice) {
        this.highlight = highlight;
        this.ownerHash = ownerHash;
        this.voice = voice;
    }

    /** All that was said of the highlights of a session. */
    static List<Verdict> of(Session session) {
        return list("highlight.session", session);
    }

    /** What this seat said of them. */
    static List<Verdict> by(Session session, String ownerHash) {
        return list("highlight.session = ?1 and ownerHash = ?2", session, ownerHash);
    }

    void become(Opinion other, Wording words) {
        opinion = other;
        wording = words;
    }

    /** How many delegations these are of, each counted once. */
    public static int delegations(Collection<Verdict> verdicts) {
        return (int) verdicts.stream().map(verdict -> verdict.voice).distinct().count();
    }

    /** Nobody can be known by it any more, and no two of one delegation are counted as two. */
    void forget(String label) {
        ownerHash = Secret.label();
        voice = label;
    }

    String voice() {
        return voice;
    }

    boolean isBy(String asker) {
        return ownerHash.equals(asker);
    }

    Highlight highlight() {
        return highlight;
    }

    UUID id() {
        return id;
    }

    public Opinion opinion() {
        return opinion;
    }

    /** Empty where it needs no words. */
    public Optional<Wording> wording() {
        return Optional.ofNullable(wording);
    }
}
