package breakout.technology;

import java.util.List;

/**
 * A technology that answers speak of and that has no group: what it may be called, and by which words those answers would be
 * recognised.
 *
 * @param term identifies it within the session, in at most {@value #LONGEST_TERM} letters
 * @param name as it is spoken of, in {@code language}
 * @param english a name to begin with; empty where nobody named it in letters that English is written in
 * @param french a name to begin with; empty where it is called as in English
 * @param words a row of words each, as {@link Addition} takes them
 * @param places of the answers that speak of it, among those that were looked through
 * @param voices how many delegations stand behind them
 */
public record Proposal(String term, String name, String language, String english, String french, List<String> words,
        List<Integer> places, int voices) {

    public static final int LONGEST_TERM = 80;

    public Proposal {
        words = List.copyOf(words);
        places = List.copyOf(places);
    }

    /** How many answers speak of it. */
    public int answers() {
        return places.size();
    }
}
