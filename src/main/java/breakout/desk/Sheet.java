package breakout.desk;

import java.util.List;
import java.util.Set;

import breakout.answer.Answer;
import breakout.answer.Bylines;
import breakout.answer.FiledBy;
import breakout.answer.Seen;
import breakout.kernel.Refusal;
import breakout.session.BreakoutGroup;
import breakout.technology.Confidence;
import breakout.technology.Kind;

/**
 * One answer as it lies on the desk.
 *
 * @param author null where nothing may be told of them
 * @param text cut into what was matched and what was not
 * @param reasons why it is filed where it is: a technology and the words that name it
 * @param labels every technology it can be filed under
 * @param repeats the answer it is held to repeat; null if it repeats none
 * @param doubtful whether who looks should look at how it is filed
 * @param own whether who looks speaks for its group, and may do something with it
 * @param marked whether a highlight rests on it
 * @param quoted whether the report quotes it
 * @param interpretations into the languages it may be translated into
 * @param trouble what was asked for and not done, but for a translation, which tells its own; null if nothing was
 */
record Sheet(Answer answer, Bylines.Told author, BreakoutGroup group, List<Piece> text, List<Reason> reasons,
        List<Label> labels, Again repeats, boolean doubtful, boolean own, boolean marked, boolean quoted,
        List<Interpretation> interpretations, Trouble trouble) {

    /** A technology and the words of the answer that name it. */
    record Reason(String technology, List<String> words) {
    }

    /** An earlier answer, by its number; and whether it is only proposed that this one repeats it. */
    record Again(int number, boolean proposed) {
    }

    /** A technology to file under. */
    record Label(String code, String name, boolean chosen) {
    }

    /**
     * An order that was refused, and what was typed with it: the reason for hiding, or a translation.
     *
     * @param into the language of the translation; null for any other order
     * @param wish how it was to be filed; null for any other order
     */
    record Trouble(String typed, Refusal refusal, String into, Wish wish) {

        Trouble(String typed, Refusal refusal, String into) {
            this(typed == null ? "" : typed, refusal, into, null);
        }

        boolean isConflict() {
            return refusal.status() == Refusal.Status.CONFLICT;
        }
    }

    /**
     * How somebody wanted to file it.
     *
     * @param technologies their codes; null where only a kind was given
     * @param kind null where none was given
     */
    record Wish(Set<String> technologies, Kind kind) {

        public boolean isOfKindAlone() {
            return technologies == null;
        }

        public boolean isGeneral() {
            return technologies != null && technologies.isEmpty();
        }
    }

    /** How it was to be filed by whoever came second; null where nobody did. */
    public Wish wish() {
        return trouble != null && trouble.isConflict() ? trouble.wish() : null;
    }

    /** What it was to be filed under by whoever came second. */
    public List<Label> wished() {
        return wish() == null || wish().technologies() == null ? List.of()
                : labels.stream().filter(label -> wish().technologies().contains(label.code())).toList();
    }

    /** Whether it was to be hidden by whoever came second, for another reason than it was. */
    public boolean isHiddenTwice() {
        return hidden() != null && trouble != null && trouble.isConflict() && !trouble.typed().isEmpty();
    }

    /** How it lay here, to be sent with every order. */
    public String seenFiling() {
        return Seen.filing(answer);
    }

    public String seenHiding() {
        return Seen.hiding(answer);
    }

    /** Whether what was refused is a translation of it. */
    public boolean isMistranslated() {
        return interpretations.stream().anyMatch(each -> each.trouble() != null);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public boolean is(Kind kind) {
        return answer.kind() == kind;
    }

    /** The reason for hiding it that was typed and not taken. */
    public String typed() {
        return trouble == null ? "" : trouble.typed();
    }

    /** How far the automatic filing is to be trusted; null where a person filed it. */
    public Confidence confidence() {
        return answer.filing().confidence().orElse(null);
    }

    /** Whether who looks has still to read it. */
    public boolean isUnread() {
        return own && answer.unread() && hidden() == null;
    }

    public boolean byHand() {
        return answer.filing().filedBy() == FiledBy.RAPPORTEUR;
    }

    public boolean byAuthor() {
        return answer.filing().filedBy() == FiledBy.AUTHOR;
    }

    public String hidden() {
        return answer.hiddenBecause().orElse(null);
    }
}
