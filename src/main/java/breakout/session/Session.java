package breakout.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.technology.Technology;

/** A break-out session: the paper it discusses, the questions it asks, the groups it splits into. */
@Entity
public class Session extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Embedded
    private Door door;

    @Embedded
    private Header header;

    @Enumerated(EnumType.STRING)
    private Attribution attribution;

    private String language;
    private BigDecimal minutes;
    private int graceSeconds;
    private Instant openedAt;

    @Embedded
    private Switches switches = Switches.FIRST;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Question> questions = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<BreakoutGroup> groups = new ArrayList<>();

    @Embedded
    private Subjects agenda;

    /** A session has been opened; its rounds are to be planned. */
    public record Opened(String code) implements Happening {
    }

    protected Session() {
    }

    /** A session on this paper, not yet open to anybody. */
    public Session(Paper paper, Instant now) {
        code = JoinCode.fresh();
        door = new Door(code);
        openedAt = now;
        header = paper.header();
        attribution = paper.attribution();
        language = paper.language();
        minutes = paper.minutes();
        graceSeconds = paper.graceSeconds();
        paper.questions().forEach(wording -> questions.add(new Question(this, questions.size() + 1, wording)));
        paper.groups().forEach(name -> groups.add(new BreakoutGroup(this, groups.size() + 1, name)));
        agenda = new Subjects(paper.subjects());
    }

    /** Opens a session on this paper; whoever opens it tells {@link Opened}. */
    public static Session open(Paper paper, Instant now) {
        var session = new Session(paper, now);
        session.persist();
        paper.headings().forEach((language, lines) -> Heading.word(session, language, lines));
        return session;
    }

    /** The session that has, or had, this code, however it was typed, or this link. Whether it lets in, its door knows. */
    public static Optional<Session> withCode(String typed) {
        return Session.<Session> find("code", JoinCode.read(typed)).firstResultOptional()
                .or(() -> Door.address(typed).flatMap(address -> find("code", address).firstResultOptional()));
    }

    /** As {@link #withCode}, for a transition: whoever else wants one waits until this transaction ends. */
    public static Optional<Session> withCodeAlone(String typed) {
        return alone(JoinCode.read(typed)).or(() -> Door.address(typed).flatMap(Session::alone));
    }

    private static Optional<Session> alone(String address) {
        return find("code", address).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The question with this number. */
    public Optional<Question> question(int number) {
        return questions.stream().filter(q -> q.number() == number).findFirst();
    }

    /** The group with this number. */
    public Optional<BreakoutGroup> group(int number) {
        return groups.stream().filter(g -> g.number() == number).findFirst();
    }

    /** Whether answers of this session may be filed under this code: what it discusses, and "other". */
    public boolean discusses(String technology) {
        return Technology.OTHER.equals(technology) || agenda.named(technology).isPresent();
    }

    public Long id() {
        return id;
    }

    /** Its address, which stays. Until another is made, it is also the code by which delegates join. */
    public String code() {
        return code;
    }

    public Door door() {
        return door;
    }

    public Header header() {
        return header;
    }

    /** @param names whom the report is to name; empty for nobody */
    public void facilitatedBy(String names) {
        header = header.facilitatedBy(names);
    }

    public Attribution attribution() {
        return attribution;
    }

    /** The caller has it alone. @throws Refusal 409 for a rule that tells more than delegates were promised */
    public void attribute(Attribution rule, boolean promised) {
        attribution = promised ? attribution.stricter(rule) : rule;
    }

    /** The language the session is held and reported in. */
    public String language() {
        return language;
    }

    /** How long a round is planned to be. */
    public BigDecimal minutes() {
        return minutes;
    }

    public int graceSeconds() {
        return graceSeconds;
    }

    public Switches switches() {
        return switches;
    }

    /** The caller has the session alone. @return whether it stood otherwise before */
    public boolean turn(Switch which, boolean on) {
        Switches before = switches;
        switches = before.with(which, on);
        return !switches.equals(before);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public List<BreakoutGroup> groups() {
        return List.copyOf(groups);
    }

    /** What it discusses, in the order in which it is shown. */
    public List<Subject> subjects() {
        return agenda.all();
    }

    public Subjects agenda() {
        return agenda;
    }
}
