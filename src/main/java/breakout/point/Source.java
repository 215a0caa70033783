package breakout.point;

import java.util.Set;
import java.util.UUID;

import breakout.answer.Answer;
import breakout.technology.Kind;

/** An answer, as far as a point needs it. The voice is there to be counted; no face of the report shows it. */
public record Source(UUID id, int number, int question, Kind kind, Set<String> technologies, String language, String text,
        int group, boolean late, String voice) {

    public Source {
        technologies = Set.copyOf(technologies);
    }

    static Source of(Answer answer) {
        var origin = answer.origin();
        return new Source(answer.id(), answer.number(), answer.question(), answer.kind(), answer.technologies(),
                answer.language(), answer.text(), origin.groupNumber(), origin.late(), origin.voice());
    }
}
