package breakout.answer;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import breakout.answer.FiledUnder.Check;
import breakout.kernel.Secret;
import breakout.technology.Confidence;
import breakout.technology.Kind;

/**
 * Where an answer stands with those who curate it: all that they can change, and of which words they did.
 *
 * @param kind as a person gave it; null where nobody did
 * @param hidden why it is kept out of the report; null if it is not
 * @param words a hash of them; null in a step that was taken before it was told
 */
record Stance(Filed filed, Kind kind, String hidden, boolean released, boolean unread, String words) {

    /** Under which technologies, by whom, and how far that is to be trusted. */
    record Filed(Set<String> technologies, FiledBy by, Confidence confidence, Check checked) {

        /** What words say may have changed with the words; what people said has not. */
        boolean standsAs(Filed other) {
            return by == other.by && (by == FiledBy.VOCABULARY || technologies.equals(other.technologies));
        }
    }

    static Stance of(Answer answer) {
        return new Stance(answer.filing().stance(), answer.filing().filedKind().orElse(null),
                answer.hiddenBecause().orElse(null), answer.released(), answer.unread(),
                Secret.hash(answer.text()));
    }

    /**
     * What becomes of it when an act is undone that made this of what was: what the act did not touch stays as it is now.
     *
     * @return empty where somebody has changed since what the act had changed, or its author has worded it anew
     */
    Optional<Stance> undone(Stance was, Stance now) {
        boolean refiled = !filed.equals(was.filed);
        boolean sorted = kind != was.kind;
        boolean shown = !Objects.equals(hidden, was.hidden);
        // whoever has read it since says nothing of what others had released: those were other words
        boolean reworded = now.unread != unread || words != null && !words.equals(now.words);
        if (reworded || refiled && !now.filed.standsAs(filed) || sorted && now.kind != kind
                || shown && !Objects.equals(now.hidden, hidden)) {
            return Optional.empty();
        }
        return Optional.of(new Stance(refiled ? was.filed : now.filed, sorted ? was.kind : now.kind,
                shown ? was.hidden : now.hidden, shown ? was.released : now.released, was.unread, now.words));
    }
}
