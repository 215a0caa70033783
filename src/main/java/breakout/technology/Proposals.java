package breakout.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import breakout.kernel.Remembered;

/**
 * Finds out which technologies a session speaks of that have no group in it: those that the venue's file of emerging ones
 * knows,
 * in
 * whatever language, and besides what answers without a technology name by one rare word again and again.
 */
public final class Proposals implements AutoCloseable {

    /** Below the folder {@code config}. */
    public static final String FILE = "emerging.yaml";
    /** More are no proposal but a list. */
    private static final int MOST = 5;
    /** What fewer say is told by reading them. */
    private static final int FEWEST_ANSWERS = 3;
    /** What one delegation says again and again is its own matter. */
    private static final int FEWEST_VOICES = 2;

    /**
     * One answer.
     *
     * @param language what is known of it, may be null
     * @param voices the delegations behind it
     * @param unfiled whether it is filed under nothing, or under what has no group
     */
    public record Heard(String text, String language, Set<String> voices, boolean unfiled) {

        private Heard asUnfiled() {
            return new Heard(text, language, voices, true);
        }
    }

    /** All that is asked: it is asked again for each look at a desk. */
    private record Asked(List<Heard> heard, List<Addition> additions, Set<String> names, Set<String> rejected) {
    }

    private final Supplements vocabulary;
    private final Reader emerging;
    private final Remembered<Asked, List<Proposal>> found = new Remembered<>(Remembered.SESSIONS);

    Proposals(Supplements vocabulary, Reader emerging) {
        this.vocabulary = vocabulary;
        this.emerging = emerging;
    }

    /**
     * What most answers speak of first.
     *
     * @param additions what the session has added
     * @param names of those who take part: no technologies
     * @param rejected terms that nobody wants to be asked about again
     */
    public List<Proposal> among(List<Heard> heard, List<Addition> additions, Set<String> names, Set<String> rejected) {
        var asked = new Asked(List.copyOf(heard), List.copyOf(additions), Set.copyOf(names), Set.copyOf(rejected));
        return found.of(asked, () -> found(asked));
    }

    private List<Proposal> found(Asked asked) {
        List<Heard> heard = asked.heard();
        var known = new KnownTerms(emerging.vocabulary());
        var rare = new RareTerms(asked.names());
        for (int place = 0; place < heard.size(); place++) {
            Heard said = heard.get(place);
            Filing filing = vocabulary.read(asked.additions(), said.text(), said.language());
            // what is only hinted at may be what nobody has a name for yet
            Heard one = filing.isHinted() ? said.asUnfiled() : said;
            List<Evidence> taken = new ArrayList<>();
            List<Evidence> other = new ArrayList<>();
            filing.namings().stream().filter(naming -> !naming.hinted())
                    .forEach(naming -> (naming.technology().equals(Technology.OTHER) ? other : taken)
                            .addAll(naming.evidence()));
            if (one.unfiled()) {
                List<Evidence> grouped = List.copyOf(taken);
                for (Naming naming : emerging.read(one.text(), one.language()).namings()) {
                    List<Evidence> free = naming.evidence().stream().filter(words -> grouped.stream()
                            .noneMatch(each -> each.start() <= words.start() && words.end() <= each.end())).toList();
                    if (!free.isEmpty()) {
                        known.heard(naming.technology(), place, one, free);
                    }
                    taken.addAll(free);
                }
            }
            rare.heard(place, one, taken, other);
        }
        return Stream.concat(known.all().stream(), rare.all().stream())
                .filter(term -> !asked.rejected().contains(term.proposal().term())
                        && term.proposal().answers() >= FEWEST_ANSWERS
                        && term.proposal().voices() >= FEWEST_VOICES)
                .sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(MOST).map(Scored::proposal).toList();
    }

    /** How much speaks for it: the answers, less where it is only guessed that they speak of a technology. */
    record Scored(Proposal proposal, double sureness) {

        double score() {
            return proposal.answers() * sureness;
        }
    }

    /** How many delegations stand behind these, each counted once. */
    static int voices(List<Heard> behind) {
        Set<String> voices = new HashSet<>();
        behind.forEach(one -> voices.addAll(one.voices()));
        return voices.size();
    }

    @Override
    public void close() {
        emerging.close();
    }
}
