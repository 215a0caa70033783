package breakout.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.kernel.Language;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.kernel.Typed;
import breakout.session.Session;

/**
 * A working translation beside an answer, which stays as it was written. It holds for the words that the answer had: once its
 * author words it anew, the translation is out of date, and shown only to those who speak for its group.
 */
@Entity
public class Translation extends PanacheEntityBase {

    /** In code points: some languages need twice the letters. */
    public static final int LONGEST_TEXT = 2 * Draft.LONGEST_TEXT;

    /** Whether somebody has said that a translation is right. */
    enum State {
        DRAFT,
        CHECKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Refusal 400, field {@code state}, for an unknown one; empty is null */
        static State read(String typed) {
            return typed == null || typed.isEmpty() ? null
                    : Stream.of(values()).filter(each -> each.code().equals(typed)).findFirst()
                            .orElseThrow(() -> Refusal.badInput("state", "translation_state"));
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @Column(name = "answer_id")
    private UUID answer;

    private String language;
    private String text;
    private String author;

    @Enumerated(EnumType.STRING)
    private State state;

    private String said;
    /** How often somebody has changed it, from 1. */
    private int edits;

    @Version
    private int version;

    /** An answer was translated, or a translation taken away. */
    record Changed(String code) implements Happening.Backstage {
    }

    protected Translation() {
    }

    /**
     * The language an answer is to be translated into: the session's, or one that the report is printed in.
     *
     * @throws Refusal 400, field {@code language}, for any other, and for the answer's own
     */
    static String into(Answer answer, String typed) {
        String tag = Typed.language("language", typed);
        if (tag == null) {
            throw Refusal.badInput("language", "language_unknown");
        }
        String into = languages(answer.session()).stream().filter(each -> Language.same(each, tag)).findFirst()
                .orElseThrow(() -> Refusal.badInput("language", "translation_language"));
        if (Language.same(into, answer.language())) {
            throw Refusal.badInput("language", "translation_of_itself");
        }
        return into;
    }

    /** What answers of this session may be translated into: first the language it works in. */
    public static List<String> languages(Session session) {
        return Stream.concat(Stream.of(session.language()), Stream.of(Language.values()).map(Language::tag)).distinct()
                .toList();
    }

    static Optional<Translation> of(Answer answer, String language) {
        return Translation.<Translation> find("answer = ?1 and language = ?2", answer.id(), language).firstResultOptional();
    }

    /** One that nobody has worded yet. */
    static Translation begin(Answer answer, String language) {
        var translation = new Translation();
        translation.session = answer.session();
        translation.answer = answer.id();
        translation.language = language;
        translation.state = State.DRAFT;
        return translation;
    }

    /**
     * Says what the answer says now. What is worded anew is a draft, unless it is told to be checked.
     *
     * @param typed null leaves the words as they are, {@code as} likewise
     * @return whether anything has changed by it
     * @throws Refusal 400, field {@code text}, for none, or one that is too long
     */
    boolean say(Answer of, String typed, State as, String who) {
        String words = PlainText.required("text", typed == null ? text : typed, LONGEST_TEXT);
        State becomes = as != null ? as : words.equals(text) ? state : State.DRAFT;
        if (words.equals(text) && becomes == state && !isOutdated(of)) {
            return false;
        }
        text = words;
        state = becomes;
        author = who;
        said = Secret.hash(of.text());
        edits++;
        return true;
    }

    /** Whether the answer has other words by now than those that were translated. */
    public boolean isOutdated(Answer of) {
        return !Secret.hash(of.text()).equals(said);
    }

    Translating.Kept kept() {
        return new Translating.Kept(text, state, author, said);
    }

    /** As it was. */
    void back(Translating.Kept was) {
        text = was.text();
        state = was.state();
        author = was.author();
        said = was.said();
        edits++;
    }

    Translated translated() {
        return new Translated(language, text, state.code());
    }

    UUID answer() {
        return answer;
    }

    public String language() {
        return language;
    }

    public String text() {
        return text;
    }

    /** Who worded it: for those who curate, and nobody else. */
    public String author() {
        return author;
    }

    public boolean isChecked() {
        return state == State.CHECKED;
    }

    State state() {
        return state;
    }

    /** Whoever changes it tells which state they saw; 0 where there was none. */
    public int edits() {
        return edits;
    }
}
