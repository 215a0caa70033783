package breakout.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.session.Attribution;
import breakout.session.Session;
import breakout.technology.Kind;

/**
 * What stands in a delegate's box and was not sent: kept here for another device, and for the end of the grace. Like an
 * answer, it knows its author by hashes alone; it is gone when it is sent or collected.
 */
@Entity
public class Unsent extends PanacheEntityBase {

    /** Of a box that asks for no kind. */
    private static final String ANY_KIND = "";
    /** Begins the box in which an answer that was sent is written anew; its number follows. */
    private static final String ANSWER = "answer ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private String ownerHash;
    private String voice;
    private int groupNumber;
    private int question;
    private String box;
    private UUID answerId;

    @Embedded
    private Byline byline;

    private String text;
    private String language;
    private long sequence;
    private boolean late;

    /** More boxes or fewer hold something unsent. */
    public record Changed(String code) implements Happening.Backstage {
    }

    protected Unsent() {
    }

    Unsent(Session session, int question, String box, Origin origin) {
        this.session = session;
        this.question = question;
        this.box = box;
        this.ownerHash = origin.ownerHash();
        this.voice = origin.voice();
        this.groupNumber = origin.groupNumber();
        this.byline = origin.byline();
    }

    /** @param savedAs rises with every saving of the box: one that was overtaken on the way changes nothing */
    void keep(Draft draft, UUID answer, long savedAs, boolean afterTheBell) {
        if (savedAs >= sequence) {
            answerId = answer;
            text = draft.text();
            language = draft.language();
            sequence = savedAs;
            late = afterTheBell;
        }
    }

    /** Emptied, and remembered as that: a saving that comes later than a newer one brings nothing back. */
    void empty(long savedAs) {
        if (savedAs >= sequence) {
            text = "";
            sequence = savedAs;
        }
    }

    Draft draft() {
        return new Draft(question, text, kind(), null, language, false);
    }

    /** Under the kind that answer has: what is written anew chooses none. */
    Draft draftOf(Answer sent) {
        return new Draft(question, text, sent.givenKind().orElse(null), null, language, sent.origin().byline().names());
    }

    void tellUnder(Attribution rule) {
        byline = byline == null ? null : byline.under(rule);
    }

    boolean differsFrom(Answer sent) {
        return !(sent.text().equals(text) && sent.language().equals(language));
    }

    Origin origin(int roundNumber) {
        return new Origin(roundNumber, groupNumber, late, ownerHash, voice, byline);
    }

    /** What a seat has in its boxes, unsent. */
    public static List<Unsent> by(Session session, String ownerHash) {
        return list("session = ?1 and ownerHash = ?2 and text <> '' order by question, box", session, ownerHash);
    }

    static Optional<Unsent> in(Session session, String ownerHash, int question, String box) {
        return find("session = ?1 and ownerHash = ?2 and question = ?3 and box = ?4", session, ownerHash, question, box)
                .firstResultOptional();
    }

    /** What its author writes anew of this answer. */
    static Optional<Unsent> revising(String ownerHash, UUID answer) {
        return find("ownerHash = ?1 and answerId = ?2 and box like ?3", ownerHash, answer, ANSWER + "%").firstResultOptional();
    }

    static List<Unsent> to(Session session, int question) {
        return list("session = ?1 and question = ?2 and text <> '' order by id", session, question);
    }

    /** How many boxes hold something that was not sent. */
    public static long counted(Session session) {
        return count("session = ?1 and text <> ''", session);
    }

    /** The same, by the numbers of the groups; groups without one are left out. */
    public static Map<Integer, Long> byGroup(Session session) {
        return getEntityManager()
                .createQuery("select groupNumber, count(*) from Unsent where session = ?1 and text <> '' group by groupNumber",
                        Object[].class)
                .setParameter(1, session).getResultStream()
                .collect(Collectors.toMap(counted -> (Integer) counted[0], counted -> (Long) counted[1]));
    }

    static String box(Kind kind) {
        return kind == null ? ANY_KIND : kind.code();
    }

    static String box(Answer sent) {
        return ANSWER + sent.number();
    }

    /** It is an answer that was sent, written anew. */
    public boolean revises() {
        return box.startsWith(ANSWER);
    }

    public int groupNumber() {
        return groupNumber;
    }

    public int question() {
        return question;
    }

    boolean late() {
        return late;
    }

    /** Null where the box asks for no kind. */
    public Kind kind() {
        return Kind.of(box).orElse(null);
    }

    /** Under which the answer will be, or was, sent. */
    public UUID answer() {
        return answerId;
    }

    public String text() {
        return text;
    }

    public String language() {
        return language;
    }

    public long sequence() {
        return sequence;
    }
}
