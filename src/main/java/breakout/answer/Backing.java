package breakout.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import breakout.session.Session;

/**
 * Who stands behind the answers of a session: their authors' delegations, and those that said "also true for us". There to be
 * counted.
 */
public record Backing(Map<UUID, Set<String>> supporters) {

    /** As it is now. */
    public static Backing of(Session session) {
        Map<UUID, Set<String>> supporters = new HashMap<>();
        Support.of(session)
                .forEach(each -> supporters.computeIfAbsent(each.answer(), answer -> new HashSet<>()).add(each.voice()));
        return new Backing(supporters);
    }

    /** The voices behind this answer, its author's among them. */
    public Set<String> voices(Answer answer) {
        Set<String> voices = new HashSet<>(supporters.getOrDefault(answer.id(), Set.of()));
        voices.add(answer.origin().voice());
        return voices;
    }

    /** How many delegations stand behind these, each counted once. */
    public int delegations(Collection<Answer> answers) {
        return counted(answers.stream().map(this::voices));
    }

    /** How many voices there are, each counted once. */
    public static int counted(Stream<Set<String>> voices) {
        return (int) voices.flatMap(Set::stream).distinct().count();
    }
}
