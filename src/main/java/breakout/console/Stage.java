package breakout.console;

import java.util.List;
import java.util.UUID;

import breakout.answer.Answer;
import breakout.session.Question.Wording;
import breakout.slide.Showing;
import breakout.slide.Slide;

/**
 * What the hall sees now, as the console tells it.
 *
 * @param sentence in the facilitator's language
 * @param asked the question the hall looks at
 */
record Stage(Showing showing, String sentence, Wording asked) {

    public List<Slide> choices() {
        return List.of(Slide.values());
    }

    /** Whether this slide was chosen. */
    public boolean shows(Slide slide) {
        return showing.slide() == slide;
    }

    /** The answer that is on the screen; null if none is. */
    public Answer quoted() {
        return showing.sight() == Slide.QUOTE ? showing.quoted() : null;
    }

    public boolean quotes(UUID answer) {
        return quoted() != null && quoted().id().equals(answer);
    }

    /** The question, if it is on the screen; else null. */
    public Wording question() {
        return showing.sight() == Slide.QUESTION || showing.sight() == Slide.FOLLOW ? asked : null;
    }
}
