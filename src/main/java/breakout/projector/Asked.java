package breakout.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import breakout.kernel.Language;
import breakout.kernel.Width;
import breakout.session.Question;
import breakout.session.Question.Wording;

/** A question as it is set on the screen: as the session asks it, then in other languages as far as there is room. */
record Asked(int number, List<Line> lines) {

    record Line(String language, Fitted text) {
    }

    /** @param lengths as {@link Fitted#to} takes them; the last is the room there is for all wordings together */
    static Asked of(Question question, String language, int... lengths) {
        Wording first = question.in(language);
        List<Line> lines = new ArrayList<>(List.of(new Line(first.language(), Fitted.to(first.text(), lengths))));
        int room = lengths[lengths.length - 1] - Width.of(first.text());
        Stream.of(Language.values()).map(other -> question.in(other.tag()))
                .filter(wording -> !wording.language().equals(first.language()))
                .filter(wording -> Width.of(wording.text()) <= room)
                .forEach(wording -> lines.add(new Line(wording.language(), Fitted.to(wording.text(), lengths))));
        return new Asked(question.number(), List.copyOf(lines));
    }
}
