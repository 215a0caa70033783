package breakout.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * What the answers of a session say far oftener than such answers do, by one rare word: “lidar”, “the lidar sensors”. A word of
 * whoever takes part, of a place, or of which most answers with a technology speak as well, is none.
 */
final class RareTerms {

    /** So many times oftener than in what people say anyway. */
    private static final double KEYNESS = 12;
    /** A word that is in a larger part of such statements is said anyway. */
    private static final double RARE = 0.006;
    /** Of the answers that have the word, as many have no technology. */
    private static final double UNFILED = 0.6;
    /** Of the answers that say a word, as many say another that is part of the same name. */
    private static final double TOGETHER = 0.75;
    /** Of the mentions of a word in capitals, as many say where something is if it is a place. */
    private static final double AS_A_PLACE = 0.5;
    /** What neither looks like a name nor is known to be a technology is to be said by one more. */
    private static final int FEWEST_GUESSED = 4;
    private static final int SHORTEST = 3;
    private static final int COMMON_BEGINNING = 5;
    private static final double SURE_BY_EVIDENCE = 0.9;
    private static final double SURE_BY_LOOK = 0.7;
    private static final double SURE_BY_RARITY = 0.6;
    private static final Set<String> WHERE = Set.of(
            "in at near from to between a en vers desde hasta hacia entre pres в во из на от до في الى من".split(" "));
    private static final Transliterator LATIN = Transliterator.getInstance("Cyrillic-Latin; Latin-ASCII; Lower");

    private final Set<String> names = new HashSet<>();
    private final Map<String, List<RareTerm.Mention>> mentions = new LinkedHashMap<>();
    private final Map<Tongue, Integer> statements = new EnumMap<>(Tongue.class);

    /** @param names of those who take part */
    RareTerms(Set<String> names) {
        names.forEach(name -> Tongue.ANY.words(name).forEach(word -> this.names.add(word.plain())));
    }

    /**
     * @param taken what speaks of something that has a group, or is known besides
     * @param other what speaks of a technology without a group
     */
    void heard(int place, Proposals.Heard one, List<Evidence> taken, List<Evidence> other) {
        Tongue tongue = Tongue.of(one.text(), one.language()).iterator().next();
        statements.merge(tongue, 1, Integer::sum);
        List<Word> words = tongue.words(one.text());
        Set<String> had = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            boolean evident = overlaps(other, word);
            if (!overlaps(taken, word) && carries(word, tongue) && (evident || !isOfSpeech(words, at, tongue))
                    && had.add(key(word, tongue))) {
                mentions.computeIfAbsent(key(word, tongue), key -> new ArrayList<>())
                        .add(new RareTerm.Mention(place, one, tongue, words, at, evident));
            }
        }
    }

    private static boolean overlaps(List<Evidence> evidence, Word word) {
        return evidence.stream().anyMatch(each -> each.start() < word.end() && word.start() < each.end());
    }

    private boolean carries(Word word, Tongue tongue) {
        boolean letters = word.plain().length() >= SHORTEST && word.plain().codePoints().allMatch(Character::isLetter);
        boolean model = word.plain().matches("(?=.*\\p{L})(?=.*\\d)[\\p{L}\\d]{2,12}")
                && !word.plain().matches("\\d+\\p{L}{1,4}");
        return (letters || model) && !tongue.isFunctionWord(word.plain()) && !LittleWords.little(word.plain())
                && !LittleWords.limits(word.plain()) && !names.contains(word.plain());
    }

    /** Whether it is a word of what such answers speak of anyway. */
    private static boolean isOfSpeech(List<Word> words, int at, Tongue tongue) {
        return !Meanings.shipped().of(words, at, tongue).meanings().isEmpty()
                || Everyday.shipped().share(tongue, words.get(at).stem()) > RARE;
    }

    private static String key(Word word, Tongue tongue) {
        return tongue == Tongue.RU ? LATIN.transliterate(word.stem()) : word.stem();
    }

    List<Proposals.Scored> all() {
        List<Proposals.Scored> all = new ArrayList<>();
        Set<String> used = new HashSet<>();
        List<String> keys = mentions.keySet().stream()
                .sorted(Comparator.comparingInt((String key) -> -mentions.get(key).size())).toList();
        Map<String, List<String>> alike = keys.stream().collect(Collectors.groupingBy(RareTerms::beginning));
        for (String key : keys) {
            if (used.add(key)) {
                List<RareTerm.Mention> spoken = new ArrayList<>(mentions.get(key));
                alike.get(beginning(key)).stream().filter(other -> !used.contains(other) && sameWord(key, other)).toList()
                        .forEach(other -> {
                            used.add(other);
                            spoken.addAll(mentions.get(other));
                        });
                scored(key, spoken).ifPresent(all::add);
            }
        }
        return withoutRepeated(all);
    }

    private static String beginning(String key) {
        return key.substring(0, Math.min(key.length(), SHORTEST));
    }

    /** The same word in another form, or in another language. */
    private static boolean sameWord(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= COMMON_BEGINNING && common * 4 >= Math.max(one.length(), other.length()) * 3
                || Misspellings.apart(one, other);
    }

    private Optional<Proposals.Scored> scored(String key, List<RareTerm.Mention> all) {
        List<RareTerm.Mention> unfiled = all.stream().filter(mention -> mention.heard().unfiled()).toList();
        boolean evident = unfiled.stream().filter(RareTerm.Mention::evident).count() * 2 > unfiled.size();
        double expected = all.stream().map(RareTerm.Mention::tongue).distinct()
                .mapToDouble(tongue -> all.stream().filter(each -> each.tongue() == tongue).map(each -> each.word().stem())
                        .distinct().mapToDouble(stem -> Everyday.shipped().share(tongue, stem)).sum() * statements.get(tongue))
                .sum();
        if (unfiled.isEmpty() || unfiled.size() < UNFILED * all.size() || !evident && (all.size() < KEYNESS * expected
                || isPlace(all))) {
            return Optional.empty();
        }
        boolean looks = unfiled.stream()
                .allMatch(mention -> !mention.written().equals(mention.written().toLowerCase(Locale.ROOT))
                        && (!mention.word().opening() || mention.word().capitals() != null)
                        || mention.word().plain().matches(".*\\d.*"));
        if (!evident && !looks && unfiled.size() < FEWEST_GUESSED) {
            return Optional.empty();
        }
        return Optional.of(new Proposals.Scored(RareTerm.proposal(key, unfiled),
                evident ? SURE_BY_EVIDENCE : looks ? SURE_BY_LOOK : SURE_BY_RARITY));
    }

    /** A name in capitals that tells where something is. */
    private static boolean isPlace(List<RareTerm.Mention> all) {
        long capital = all.stream().filter(mention -> Character.isUpperCase(mention.written().codePointAt(0))
                && mention.word().capitals() == null).count();
        long where = all.stream().filter(mention -> mention.at() > 0
                && WHERE.contains(mention.words().get(mention.at() - 1).plain())).count();
        return capital == all.size() && where >= AS_A_PLACE * all.size();
    }

    /** Of two words that the same answers say, the first: they are one name. */
    private static List<Proposals.Scored> withoutRepeated(List<Proposals.Scored> all) {
        List<Proposals.Scored> kept = new ArrayList<>();
        all.stream().sorted(Comparator.comparingDouble(Proposals.Scored::score).reversed()).forEach(one -> {
            Set<Integer> places = new HashSet<>(one.proposal().places());
            boolean told = kept.stream().anyMatch(other -> other.proposal().places().stream().filter(places::contains)
                    .count() >= TOGETHER * places.size());
            if (!told) {
                kept.add(one);
            }
        });
        return kept;
    }
}
