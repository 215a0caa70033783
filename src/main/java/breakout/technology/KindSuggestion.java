package breakout.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import breakout.kernel.VenueFile;
import breakout.technology.Cues.Claim;

/** Suggests the kind of an answer whose delegate gave none. Safe for many threads; close it. */
public final class KindSuggestion implements AutoCloseable {

    /** Below the folder {@code config}. */
    public static final String FILE = "kinds.yaml";

    private final Late<Finder<Claim<Rule>>> finder;
    private final Late<KindWeights> weights = new Late<>(KindWeights::shipped);

    private KindSuggestion(List<Rule> rules) {
        var entries = new ArrayList<Finder.Entry<Claim<Rule>>>();
        for (Rule rule : rules) {
            rule.cues().forEach((tongue, cues) -> cues.entries(rule, tongue).forEach(entries::add));
        }
        this.finder = new Late<>(() -> new Finder<>(entries));
    }

    /** @throws VenueFile.Broken naming file and line */
    public static KindSuggestion from(VenueFile file) {
        List<Rule> read = file.as(Sheet.class).kinds();
        var rules = new ArrayList<Rule>();
        for (Rule rule : read) {
            rules.add(new Rule(rules.size(), rule.kind(), rule.question(), rule.cues()));
        }
        return new KindSuggestion(rules);
    }

    /** @param languageTag what is known of the text's language; may be wrong, or null */
    public Kind suggest(String text, String languageTag, int question) {
        return weights.get().likeliest(Phrases.of(text, languageTag, question, byRule(text, languageTag, question)));
    }

    /** What the venue's rules alone say: they are one voice among others. */
    Kind byRule(String text, String languageTag, int question) {
        return Reader.standing(finder.get().in(text, languageTag)).stream().map(found -> found.label().topic())
                .filter(rule -> rule.question() == null || rule.question() == question)
                .min(Comparator.comparingInt(Rule::rank)).map(Rule::kind).orElse(Kind.usual(question));
    }

    @Override
    public void close() {
        if (finder.isMade()) {
            finder.get().close();
        }
    }

    /** The file as it is written. */
    record Sheet(WordLists words, List<Rule> kinds) {
        Sheet {
            if (kinds == null) {
                throw new IllegalArgumentException("there are no kinds");
            }
        }
    }

    /** The rules are tried in the order of the file; the first that fits wins. */
    record Rule(int rank, Kind kind, Integer question, EnumMap<Tongue, Cues> cues) {
        @JsonCreator
        static Rule of(@JsonProperty("kind") String kind, @JsonProperty("question") Integer question,
                @JsonProperty("cues") EnumMap<Tongue, Cues> cues) {
            return new Rule(0, Kind.of(kind).orElseThrow(() -> new IllegalArgumentException("there is no kind " + kind)),
                    question, cues == null ? new EnumMap<>(Tongue.class) : cues);
        }
    }
}
