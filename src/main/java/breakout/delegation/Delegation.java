package breakout.delegation;

import java.text.Normalizer;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import com.ibm.icu.lang.UCharacter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.Session;

/** An administration or organisation that takes part, with one seat or several. */
@Entity
public class Delegation extends PanacheEntityBase {

    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private String name;
    private String sameName;

    @Enumerated(EnumType.STRING)
    private Category category;

    protected Delegation() {
    }

    private Delegation(Session session, String name, Category category) {
        this.session = session;
        this.name = name;
        this.sameName = sameName(name);
        this.category = category;
    }

    /**
     * The delegation of this name, which the first to give the name brings in. Case, width and spacing make no other
     * delegation.
     *
     * @throws Refusal 400, field {@code delegation}, if that is no name
     */
    public static Delegation named(Session session, String typed, Category category) {
        String name = name(typed);
        Optional<Delegation> known = find("session = ?1 and sameName = ?2", session, sameName(name)).firstResultOptional();
        return known.orElseGet(() -> {
            var delegation = new Delegation(session, name, category);
            delegation.persistAndFlush();
            return delegation;
        });
    }

    /** As it is written here. @throws Refusal 400, field {@code delegation}, if that is no name */
    public static String name(String typed) {
        return PlainText.line("delegation", typed, LONGEST_NAME);
    }

    /** How many delegations have taken a seat in this session. */
    public static long present(Session session) {
        return count("session", session);
    }

    private static String sameName(String name) {
        // hashed, for one letter may become eighteen in this form
        return Secret.hash(UCharacter.foldCase(Normalizer.normalize(name, Normalizer.Form.NFKC), true).strip());
    }

    public Long id() {
        return id;
    }

    public Session session() {
        return session;
    }

    public String name() {
        return name;
    }

    public Category category() {
        return category;
    }
}
