package breakout.delegation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.session.Session;

/** An administration or organisation that takes part, with one seat or several; on the organiser's list, or come by itself. */
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

    /** By language; empty for one that is not listed. */
    @ElementCollection
    @CollectionTable(name = "delegation_name", joinColumns = @JoinColumn(name = "delegation_id"))
    @MapKeyColumn(name = "language")
    private Map<String, Name> names = new HashMap<>();

    /** Null for one that is not listed. */
    @Embedded
    private Listing listing;
    private Integer groupNumber;

    protected Delegation() {
    }

    private Delegation(Session session, String name, Category category) {
        this.session = session;
        this.name = name;
        this.sameName = Name.same(name);
        this.category = category;
    }

    Delegation(Session session, Entry entry) {
        this(session, entry.mainName(session.language()), entry.category());
        list(entry);
    }

    /**
     * The first to give a name that nobody knows brings in their delegation, which is not listed.
     *
     * @throws Refusal 400, field {@code delegation}, if that is no name
     */
    public static Delegation unlisted(Session session, String typed, Category category) {
        var delegation = new Delegation(session, name(typed), category);
        delegation.persistAndFlush();
        return delegation;
    }

    /**
     * That of the list which has this code or is called so, or one that is not listed. Case, width and spacing do not matter.
     */
    public static Optional<Delegation> known(Session session, String name) {
        String same = Name.same(name);
        return Delegation.<Delegation> find("session = ?1 and sameName = ?2", session, same).firstResultOptional()
                .or(() -> find("select d from Delegation d join d.names n where d.session = ?1 and n.sameName = ?2", session,
                        same).firstResultOptional())
                .or(() -> find("session = ?1 and listing.code = ?2", session, name.toUpperCase(Locale.ROOT))
                        .firstResultOptional());
    }

    /** As it is written here. @throws Refusal 400, field {@code delegation}, if that is no name */
    public static String name(String typed) {
        return PlainText.line("delegation", typed, LONGEST_NAME);
    }

    /** How many delegations have taken a seat in this session. */
    public static long present(Session session) {
        return getEntityManager().createQuery("select count(distinct delegation) from Seat where session = ?1", Long.class)
                .setParameter(1, session).getSingleResult();
    }

    /** Whoever has taken a seat. */
    public static List<Delegation> inTheRoom(Session session) {
        return list("select distinct s.delegation from Seat s where s.session = ?1", session);
    }

    /** Whoever is on the list or has come, with what each is called. */
    public static List<Delegation> of(Session session) {
        return list("select distinct d from Delegation d left join fetch d.names where d.session = ?1 order by d.name, d.id",
                session);
    }

    /** Whoever is on the list, with what each is called. */
    public static List<Delegation> listed(Session session) {
        return list("select distinct d from Delegation d left join fetch d.names where d.session = ?1"
                + " and d.listing.seatsExpected is not null order by d.name, d.id", session);
    }

    /** What the list says holds from now on. */
    final void list(Entry entry) {
        category = entry.category();
        listing = entry.listing();
        groupNumber = entry.group();
        names.clear();
        entry.names().forEach((language, text) -> names.put(language, Name.of(text)));
    }

    /** The name by which it is found first; the caller sees to it that no other has it. */
    void rename(String given) {
        name = given;
        sameName = Name.same(given);
    }

    /** It is no longer on the list, and stays because somebody sits there. */
    void leaveTheList() {
        listing = null;
        names.clear();
    }

    /** Whether this is the name by which it is found first. */
    boolean isFoundBy(String given) {
        return sameName.equals(Name.same(given));
    }

    /** Whether this is one of its names. */
    public boolean isCalled(String given) {
        String same = Name.same(given);
        return sameName.equals(same) || names.values().stream().anyMatch(each -> each.sameName().equals(same));
    }

    /** Its name in this language; where it has none, in English, in French, or as it gave it itself. */
    public Called called(String language) {
        return Stream.of(language, "en", "fr").filter(names::containsKey).findFirst()
                .map(spoken -> new Called(names.get(spoken).text(), spoken)).orElseGet(() -> new Called(name, ""));
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

    public Map<String, Name> names() {
        return Map.copyOf(names);
    }

    /** What the organiser's list says; empty for one that is not on it. */
    public Optional<Listing> listing() {
        return Optional.ofNullable(listing);
    }

    /** Its next delegates are placed in this group; null places each where the fewest sit. */
    public void place(Integer group) {
        groupNumber = group;
    }

    /** The group its delegates are placed in; null where nobody said one. */
    public Integer groupNumber() {
        return groupNumber;
    }
}
