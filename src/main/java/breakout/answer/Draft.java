package breakout.answer;

import java.util.Set;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Attribution;
import breakout.session.Session;
import breakout.technology.Kind;
import breakout.technology.WrittenIn;

/**
 * What a delegate sends, read and found fit to be taken. Kind and technologies may be left open: null and empty.
 *
 * @param consent whether its author agrees to be named with it; false wherever nobody is named
 */
public record Draft(int question, String text, Kind kind, Set<String> technologies, String language, boolean consent) {

    /** In code points; longer than this is a paper, not an answer. */
    public static final int LONGEST_TEXT = 2000;

    /**
     * @param language null or empty where nobody told: then it is what its words tell
     * @param reads the language of the page it was written on, which it is in where its words tell nothing; null or empty for
     *        the session's
     * @throws Refusal 400 naming the field that cannot be taken
     */
    public static Draft read(Session session, Integer question, String text, String kind, Set<String> technologies,
            String language, String reads, boolean consent) {
        if (question == null || session.question(question).isEmpty()) {
            throw Refusal.badInput("question", "question_unknown");
        }
        String kept = PlainText.required("text", text, LONGEST_TEXT);
        return new Draft(question, kept, kind(kind), FiledUnder.known(session, technologies),
                language(language, kept, reads, session), consent && session.attribution() == Attribution.NAMED);
    }

    /** @throws Refusal 400, field {@code kind}, for an unknown one; empty is null */
    public static Kind kind(String code) {
        return code == null || code.isEmpty() ? null
                : Kind.of(code).orElseThrow(() -> Refusal.badInput("kind", "kind_unknown"));
    }

    private static String language(String told, String text, String reads, Session session) {
        String tag = Typed.language("language", told);
        String otherwise = Typed.language("reads", reads);
        return tag == null ? WrittenIn.of(text, otherwise == null ? session.language() : otherwise) : tag;
    }

    Wording wording() {
        return new Wording(text, language, kind);
    }
}
