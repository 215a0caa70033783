package breakout.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import breakout.technology.Kind;

/**
 * The answers of a session, which of them say again what an earlier one said, who stands behind them, and what may be told of
 * their authors.
 */
public record Gathered(List<Answer> all, Repetitions repetitions, Backing backing, Bylines bylines) {

    /** By which the room calls the answers. */
    public Map<UUID, Integer> numbers() {
        return all.stream().collect(Collectors.toMap(Answer::id, Answer::number));
    }

    /** The earliest answer that this one is held to repeat. */
    public Optional<UUID> repeated(Answer answer) {
        return Optional.ofNullable(repetitions.earliest().get(answer.id()));
    }

    /** Whether it is only proposed that it repeats another: nobody has said so. */
    public boolean proposed(Answer answer) {
        return repeated(answer).isPresent() && !repetitions.accepted().containsKey(answer.id());
    }

    /** Some of them; what repeats one that is not among them repeats none. */
    Gathered only(Predicate<Answer> wanted) {
        List<Answer> some = all.stream().filter(wanted).toList();
        Set<UUID> ids = some.stream().map(Answer::id).collect(Collectors.toSet());
        return new Gathered(some, repetitions.among(ids), backing, bylines);
    }

    /** Which answers are wanted; null wants any. {@code general} asks for those without a technology. */
    public record Wanted(String technology, Kind kind, Integer question, Integer group, String language) {

        public static final String GENERAL = "general";

        public boolean includes(Answer answer) {
            return (technology == null || filedUnder(answer)) && (kind == null || kind == answer.kind())
                    && (question == null || question == answer.question())
                    && (group == null || group == answer.origin().groupNumber())
                    && (language == null || language.equals(answer.language()));
        }

        private boolean filedUnder(Answer answer) {
            return GENERAL.equals(technology) ? answer.technologies().isEmpty() : answer.technologies().contains(technology);
        }
    }
}
