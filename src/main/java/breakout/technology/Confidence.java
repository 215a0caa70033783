package breakout.technology;

import java.util.List;
import java.util.Locale;

import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;
import breakout.technology.Finder.Found;

/**
 * How far a filing is to be trusted, by what it rests on: as labelled answers have shown, what is low is wrong far more often.
 */
public enum Confidence {
    /** Somebody should look: it rests on one sign that often means something else, or nothing was found where much was said. */
    LOW,
    FAIR,
    /** A name, or several signs that say the same. */
    HIGH;

    /** So many words seldom speak of nothing. */
    private static final int MUCH = 15;
    private static final int LITTLE = 6;

    /**
     * Of a technology.
     *
     * @param found all that speaks of it; at least one
     * @param struck whether something else that speaks of it was struck out by a stop context
     */
    static Confidence of(String technology, List<Found<Claim<String>>> found, boolean struck) {
        boolean named = found.stream().anyMatch(each -> each.label().effect() == Effect.NAMES);
        boolean alone = found.stream().map(each -> each.pattern().written()).distinct().count() == 1;
        if (struck) {
            return LOW;
        }
        if (named || !alone) {
            return HIGH;
        }
        Part part = found.get(0).pattern().part();
        // what a thing does may mean many things, and so does a word for whatever has no group
        return acts(part) || technology.equals(Technology.OTHER) && !phrase(part) ? LOW : FAIR;
    }

    /**
     * Where no technology was found.
     *
     * @param struck whether something that speaks of one was struck out
     */
    static Confidence ofNothing(String text, boolean struck) {
        int words = text.strip().split("\\s+").length;
        return struck || words >= MUCH ? LOW : words <= LITTLE ? HIGH : FAIR;
    }

    /** As in the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Confidence least(Confidence other) {
        return compareTo(other) < 0 ? this : other;
    }

    private static boolean acts(Part part) {
        return part instanceof Part.Near
                || part instanceof Part.Either either && either.parts().stream().anyMatch(Confidence::acts)
                || part instanceof Part.Phrase phrase && phrase.parts().stream().anyMatch(Confidence::acts);
    }

    private static boolean phrase(Part part) {
        return part instanceof Part.Phrase phrase && phrase.parts().size() > 1;
    }
}
