package breakout.point;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import breakout.answer.Answer;
import breakout.answer.Bylines;
import breakout.answer.Translated;
import breakout.technology.Kind;

/**
 * An answer, as far as a point needs it. The voices behind it are there to be counted; no face of the report shows
 * them.
 *
 * @param proposed whether it is only proposed that it says the same as an earlier one: nobody has said so
 * @param quoted whether the report quotes it below its point
 * @param translations of what it says, each into another language
 * @param author what may be told of whoever wrote it; null where nothing may
 */
public record Source(UUID id, int number, int question, Kind kind, Set<String> technologies, String language, String text,
        List<Translated> translations, int group, boolean late, Set<String> voices, Bylines.Told author, boolean proposed,
        boolean quoted) {

    public Source {
        technologies = Set.copyOf(technologies);
        translations = List.copyOf(translations);
        voices = Set.copyOf(voices);
    }

    static Source of(Answer answer, List<Translated> translations, Set<String> voices, Bylines.Told author,
            boolean proposed) {
        var origin = answer.origin();
        return new Source(answer.id(), answer.number(), answer.question(), answer.kind(), answer.technologies(),
                answer.language(), answer.text(), translations, origin.groupNumber(), origin.late(), voices, author, proposed,
                false);
    }

    /** The same, as somebody has said that it belongs where it is. */
    Source held(boolean quotedThere) {
        return new Source(id, number, question, kind, technologies, language, text, translations, group, late, voices, author,
                false, quotedThere);
    }
}
