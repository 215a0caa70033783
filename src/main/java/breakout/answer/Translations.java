package breakout.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import breakout.kernel.Language;
import breakout.session.Session;

/** The working translations of a session's answers, by answer. */
public record Translations(Map<UUID, List<Translation>> byAnswer) {

    public static Translations of(Session session) {
        return new Translations(Translation.<Translation> list("session = ?1 order by language", session).stream()
                .collect(Collectors.groupingBy(Translation::answer)));
    }

    /** Into this language, also of words that the answer does not have any more. */
    public Optional<Translation> of(Answer answer, String language) {
        return of(answer).stream().filter(each -> each.language().equals(language)).findFirst();
    }

    /** Of what the answer says now. */
    public List<Translated> current(Answer answer) {
        return of(answer).stream().filter(each -> !each.isOutdated(answer)).map(Translation::translated).toList();
    }

    /** Whether those who work in the session's language could not read it. What is hidden need not be read. */
    public boolean isMissing(Answer answer) {
        String working = answer.session().language();
        return answer.hiddenBecause().isEmpty() && !Language.same(answer.language(), working)
                && of(answer, working).filter(each -> !each.isOutdated(answer)).isEmpty();
    }

    private List<Translation> of(Answer answer) {
        return byAnswer.getOrDefault(answer.id(), List.of());
    }
}
