package breakout.technology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Proposes which answers say once more what an earlier one has said. A wrong merge deletes a delegate's point, a missed
 * one costs a line: so in doubt it proposes nothing. It sees repetition within a language only.
 */
public final class Repeats {

    /**
     * One answer.
     *
     * @param language what is known of it, may be null
     * @param kind as far as it is certain, else null
     * @param technologies the codes in force
     */
    public record Said(int question, String text, String language, Kind kind, Set<String> technologies) {
    }

    private final Reader reader;
    private final Remembered<Gist> gists = new Remembered<>();

    public Repeats(Reader reader) {
        this.reader = reader;
    }

    /** @return for each, in the same order, the place of the earliest one it repeats */
    public List<OptionalInt> among(List<Said> said) {
        List<Gist> gists = said.stream().map(this::gist).toList();
        var kin = new Kin(Rarity.among(gists));
        var repeated = new ArrayList<OptionalInt>(said.size());
        for (int i = 0; i < said.size(); i++) {
            int later = i;
            repeated.add(kin.of(gists.get(i)).filter(earlier -> comparable(said.get(earlier), said.get(later)))
                    .filter(earlier -> kin.repeats(earlier, gists.get(later))).findFirst()
                    .map(earlier -> OptionalInt.of(repeated.get(earlier).orElse(earlier))).orElse(OptionalInt.empty()));
            kin.add(gists.get(i));
        }
        return repeated;
    }

    private Gist gist(Said said) {
        return gists.of(said.text(), said.language(), () -> Gist.of(said.text(), said.language(), reader));
    }

    private static boolean comparable(Said one, Said other) {
        return one.question() == other.question() && topics(one).equals(topics(other))
                && (one.kind() == null || other.kind() == null || one.kind() == other.kind());
    }

    /** What belongs to no group is told apart by its words. */
    private static Set<String> topics(Said said) {
        var topics = new HashSet<>(said.technologies());
        topics.remove(Technology.OTHER);
        return topics;
    }
}
