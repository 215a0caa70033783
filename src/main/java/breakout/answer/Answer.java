package breakout.answer;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.session.Attribution;
import breakout.session.Session;
import breakout.technology.Kind;

/** What a delegate wrote to a question. It knows its session, group and round, and neither its author nor its hour. */
@Entity
public class Answer extends PanacheEntityBase {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;
    private int number;
    private int question;
    private Wording wording;
    private boolean withdrawn;
    @Version
    private int version;
    private Visibility visibility = new Visibility();
    private Origin origin;
    private FiledUnder filing;

    /** An answer has come, changed or gone; {@code isNew} if it was not there before. */
    public record Changed(String code, boolean byDelegate, boolean isNew) implements Happening {

        public Changed(String code, boolean byDelegate) {
            this(code, byDelegate, false);
        }
    }

    protected Answer() {
    }

    /** A delegate sends an answer, under the identity their browser gave it. */
    static Answer submit(UUID id, Session session, Draft draft, Origin origin) {
        var answer = new Answer();
        answer.id = id;
        answer.session = session;
        answer.number = Numbers.next(session);
        answer.origin = origin;
        answer.question = draft.question();
        answer.wording = draft.wording();
        answer.filing = FiledUnder.unread(draft);
        answer.persistAndFlush();
        return answer;
    }

    /** Its author writes it anew; what it said before is kept. A revision in the grace makes it late. */
    Changed revise(Draft draft, boolean late, Byline byline) {
        Revision.keep(this, wording);
        origin = origin.revised(late, byline);
        wording = draft.wording();
        filing.afresh(FiledUnder.unread(draft));
        visibility.afresh();
        return new Changed(session.code(), true);
    }

    /** Its author takes it back. */
    Changed withdraw() {
        withdrawn = true;
        visibility.release(false);
        return new Changed(session.code(), true);
    }

    /** A person says what it speaks of, and of which kind it is; null leaves as it is. */
    public Changed file(Set<String> technologies, Kind kind) {
        if (technologies != null) {
            filing.by(FiledBy.RAPPORTEUR, technologies);
        }
        if (kind != null && kind != kind()) {
            filing.as(kind);
        }
        return new Changed(session.code(), false);
    }

    /** Keeps it out of the report, for a reason that the report tells. */
    public Changed hide(String reason) {
        visibility.hide(reason);
        return new Changed(session.code(), false);
    }

    /** Takes it back into the report. */
    public Changed show() {
        visibility.show();
        return new Changed(session.code(), false);
    }

    /** Shows its words to everyone, or to nobody but those who curate. @throws Refusal 409 while it is hidden */
    public Changed release(boolean toAll) {
        visibility.release(toAll);
        return new Changed(session.code(), false);
    }

    /** A person who speaks for it has read it. */
    public Looked look() {
        visibility.look();
        return new Looked(session.code());
    }

    void back(Stance as) {
        filing.back(as);
        visibility.back(as);
    }

    /** Keeps no more of its author than this rule tells. */
    void tellUnder(Attribution rule) {
        origin = origin.tellingUnder(rule);
    }

    /** Files it as its words say, unless a person did. */
    void read(FiledUnder reading) {
        filing.read(reading);
    }

    /** The same words to the same question, under the same kind: sent again, not revised. */
    boolean says(Draft draft) {
        return question == draft.question() && wording.equals(draft.wording()) && filing.holds(draft.technologies())
                && origin.byline().names() == draft.consent();
    }

    public UUID id() {
        return id;
    }

    public Session session() {
        return session;
    }

    /** What it is called by in the room and in the report; from 1, given once. */
    public int number() {
        return number;
    }

    public int question() {
        return question;
    }

    public Origin origin() {
        return origin;
    }

    public String text() {
        return wording.text();
    }

    public String language() {
        return wording.language();
    }

    /** The kind its author or a person gave it, else the one its words suggest. */
    public Kind kind() {
        return givenKind().orElse(filing.suggestedKind());
    }

    public Optional<Kind> givenKind() {
        return filing.filedKind().or(() -> Optional.ofNullable(wording.kind()));
    }

    public FiledUnder filing() {
        return filing;
    }

    public Set<String> technologies() {
        return filing.technologies();
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public boolean released() {
        return visibility.released();
    }

    /** Whether nobody who speaks for it has read it, or its author has worded it anew since. */
    public boolean unread() {
        return visibility.unread();
    }

    /** Why it is kept out of the report; empty if it is not. */
    public Optional<String> hiddenBecause() {
        return visibility.hiddenBecause();
    }
}
