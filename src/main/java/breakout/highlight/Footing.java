package breakout.highlight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Backing;
import breakout.session.Session;

/**
 * What the highlights of a session rest on: the answers that may be reported, and who stands behind them. An answer that was
 * taken back or is kept out of the report supports nothing any more.
 */
public record Footing(Map<UUID, Answer> answers, Backing backing) {

    public static Footing of(Session session) {
        return new Footing(Answers.shown(session).stream().collect(Collectors.toMap(Answer::id, Function.identity())),
                Backing.of(session));
    }

    /**
     * Whether others than its rapporteurs may hear it: not where nothing is left under it, nor while it reads as an answer does
     * that is no more to be read.
     */
    public boolean carries(Highlight highlight) {
        boolean wordedAnew = highlight.edits() > 0;
        return wordedAnew ? !under(highlight).isEmpty() : answers.containsKey(highlight.grounds().sources().get(0));
    }

    public List<Answer> under(Highlight highlight) {
        return highlight.grounds().sources().stream().map(answers::get).filter(Objects::nonNull).toList();
    }

    /** How many delegations stand behind these, as authors or supporters of their answers, each counted once. */
    public int delegations(Collection<Highlight> highlights) {
        return backing.delegations(highlights.stream().flatMap(highlight -> under(highlight).stream()).distinct().toList());
    }
}
