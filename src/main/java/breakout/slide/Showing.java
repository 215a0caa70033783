package breakout.slide;

import breakout.answer.Answer;
import breakout.kernel.Words;
import breakout.round.Clockface;

/**
 * What the hall sees at one moment.
 *
 * @param slide as it was chosen
 * @param sight what is to be seen: the slide itself; where it follows the round, {@code JOIN} before the round,
 *        {@code GRID} after it, and in it {@code FOLLOW}, which is clock, question and count at once
 * @param face of the round the hall looks at
 * @param quoted the released answer on the screen; null unless {@code sight} is {@code QUOTE}
 * @param card of the final report, as {@link Screen#card} has it
 */
public record Showing(Slide slide, Slide sight, Clockface face, Answer quoted, int card) {

    /** "Now on the screen: ranking of the technologies", for whoever cannot see the hall's wall. */
    public String sentence(Words words) {
        return words.of(words.reader(), "slide:now", sight, face.number(), face.question(),
                quoted == null ? 0 : quoted.number());
    }
}
