package breakout.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.Session;

/** Somebody who writes the report back, of one group or of the plenary; whoever holds the key is this rapporteur. */
@Entity
public class Rapporteur extends PanacheEntityBase {

    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private String name;
    private Integer groupNumber;
    private String keyHash;

    protected Rapporteur() {
    }

    private Rapporteur(Session session, String name, Integer groupNumber, String key) {
        this.session = session;
        this.name = name;
        this.groupNumber = groupNumber;
        this.keyHash = Secret.hash(key);
    }

    /**
     * @param group the group whose rapporteur this is; null for the plenary's
     * @return the key, which is told once
     * @throws Refusal 400 for a name that is none, or an unknown group
     */
    public static String appoint(Session session, String name, Integer group) {
        if (group != null && session.group(group).isEmpty()) {
            throw Refusal.badInput("group", "group_unknown");
        }
        String key = Secret.token();
        new Rapporteur(session, PlainText.line("name", name, LONGEST_NAME), group, key).persist();
        return key;
    }

    /** All of a session, the plenary's first. */
    public static List<Rapporteur> of(Session session) {
        return list("session = ?1 order by groupNumber nulls first, id", session);
    }

    /** @throws Refusal 404 if the session has no such rapporteur */
    static Rapporteur in(Session session, long id) {
        return Rapporteur.<Rapporteur> find("session = ?1 and id = ?2", session, id).firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("rapporteur_unknown"));
    }

    public static Optional<Rapporteur> withKey(String key) {
        return find("keyHash", Secret.hash(key)).firstResultOptional();
    }

    /** Who reports back for whom, by the number of the group; those of the plenary are left out. */
    public static Map<Integer, List<String>> byGroup(Session session) {
        return Rapporteur.<Rapporteur> list("session = ?1 and groupNumber is not null order by id", session).stream()
                .collect(Collectors.groupingBy(each -> each.groupNumber,
                        Collectors.mapping(Rapporteur::name, Collectors.toList())));
    }

    Speaker speaker() {
        return new Speaker(groupNumber);
    }

    public Long id() {
        return id;
    }

    /** The group whose rapporteur this is; null for the plenary's. */
    public Integer groupNumber() {
        return groupNumber;
    }

    public Session session() {
        return session;
    }

    public String name() {
        return name;
    }
}
