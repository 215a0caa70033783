package breakout.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A rare word, with those that stand beside it nearly always, as a technology that may be added. */
final class RareTerm {

    /** Of the mentions of a word, as many have the same neighbour if it belongs to its name. */
    private static final double BOUND = 0.75;
    /** Such rows of words say it, and no more are offered. */
    private static final int MOST_ROWS = 10;

    /** The word in its place in an answer. */
    record Mention(int place, Proposals.Heard heard, Tongue tongue, List<Word> words, int at, boolean evident) {

        Word word() {
            return words.get(at);
        }

        String written() {
            return written(at, at);
        }

        String written(int from, int to) {
            return heard.text().substring(words.get(from).start(), words.get(to).end());
        }

        /** The word so many further on in the same phrase; null where there is none, or one that carries nothing. */
        Word neighbour(int far) {
            int there = at + far;
            if (there < 0 || there >= words.size()) {
                return null;
            }
            int first = Math.min(at, there);
            Word neighbour = words.get(there);
            boolean apart = !heard.text().substring(words.get(first).end(), words.get(first + 1).start()).matches("[\\s'’-]*");
            return apart || tongue.isFunctionWord(neighbour.plain()) || LittleWords.little(neighbour.plain())
                    || Meanings.shipped().of(words, there, tongue).isNothing() ? null : neighbour;
        }
    }

    private RareTerm() {
    }

    /** @param unfiled all that was said of it where no technology was */
    static Proposal proposal(String key, List<Mention> unfiled) {
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<Tongue, List<Mention>> byTongue = new EnumMap<>(Tongue.class);
        unfiled.forEach(mention -> byTongue.computeIfAbsent(mention.tongue(), tongue -> new ArrayList<>()).add(mention));
        byTongue.forEach((tongue, spoken) -> {
            boolean before = bound(spoken, -1);
            boolean after = bound(spoken, 1);
            spoken.forEach(mention -> {
                rows.merge(KnownTerms.row(mention.written()), 1L, Long::sum);
                boolean whole = (!before || mention.neighbour(-1) != null) && (!after || mention.neighbour(1) != null);
                names.merge(tongue.name().toLowerCase(Locale.ROOT), whole
                        ? mention.written(mention.at() - (before ? 1 : 0), mention.at() + (after ? 1 : 0))
                        : mention.written(), (first, next) -> first);
            });
        });
        List<String> order = byTongue.keySet().stream().sorted(Comparator.comparingInt(tongue -> -byTongue.get(tongue).size()))
                .map(tongue -> tongue.name().toLowerCase(Locale.ROOT)).toList();
        String language = order.get(0);
        String latin = names.getOrDefault("en", order.stream().filter(tag -> Tongue.ANY.mayRead(names.get(tag))).findFirst()
                .map(names::get).orElse(""));
        List<String> words = rows.entrySet().stream().sorted(Map.Entry.<String, Long> comparingByValue().reversed())
                .map(Map.Entry::getKey).filter(row -> Addition.fitness(row) == Addition.Fitness.FIT).limit(MOST_ROWS).toList();
        return new Proposal(key.substring(0, Math.min(key.length(), Proposal.LONGEST_TERM)), names.get(language), language,
                named(latin), latin.equals(names.get("fr")) ? "" : named(names.getOrDefault("fr", "")), words,
                unfiled.stream().map(Mention::place).distinct().sorted().toList(),
                Proposals.voices(unfiled.stream().map(Mention::heard).toList()));
    }

    /** With a capital, as names of technologies are written. */
    private static String named(String words) {
        String plain = Addition.plain(words);
        return plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** Whether nearly all who say the word say the same one before it, or behind it. */
    private static boolean bound(List<Mention> spoken, int far) {
        Map<String, Long> neighbours = spoken.stream().map(mention -> mention.neighbour(far)).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Word::stem, Collectors.counting()));
        long most = neighbours.values().stream().mapToLong(each -> each).max().orElse(0);
        return most >= 2 && most >= BOUND * spoken.size();
    }
}
