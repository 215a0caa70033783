package breakout.desk;

import breakout.kernel.Prose;
import breakout.point.Worded;

/**
 * How long a wording is beside how long a point should be: one idea, in few words. Nobody is refused for it.
 *
 * @param sentences of which each is taken for an idea
 */
record Brevity(int words, int sentences) {

    static Brevity of(String text, String language) {
        return new Brevity(Prose.words(text, language), Prose.sentences(text, language));
    }

    public boolean isLong() {
        return words > Worded.MOST_WORDS;
    }

    public boolean isOfSeveral() {
        return sentences > 1;
    }

    public int most() {
        return Worded.MOST_WORDS;
    }
}
