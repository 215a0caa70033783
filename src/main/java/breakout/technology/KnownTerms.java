package breakout.technology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a session says of technologies that the file of emerging ones knows. */
final class KnownTerms {

    /** Such rows say it, besides its names, and no more are offered. */
    private static final int MOST_ROWS = 20;

    /** One of them, as it is spoken of. */
    private static final class Spoken {
        private final List<Integer> places = new ArrayList<>();
        private final List<Proposals.Heard> heard = new ArrayList<>();
        private final Set<String> rows = new LinkedHashSet<>();
    }

    private final Vocabulary emerging;
    private final Map<String, Spoken> terms = new LinkedHashMap<>();

    KnownTerms(Vocabulary emerging) {
        this.emerging = emerging;
    }

    void heard(String code, int place, Proposals.Heard one, List<Evidence> words) {
        Spoken spoken = terms.computeIfAbsent(code, c -> new Spoken());
        spoken.places.add(place);
        spoken.heard.add(one);
        words.forEach(each -> spoken.rows.add(row(each.words())));
    }

    List<Proposals.Scored> all() {
        return emerging.technologies().stream().filter(technology -> terms.containsKey(technology.code()))
                .map(technology -> new Proposals.Scored(proposal(technology, terms.get(technology.code())), 1)).toList();
    }

    private static Proposal proposal(Technology technology, Spoken spoken) {
        String english = technology.name("en");
        String french = technology.name("fr");
        Stream<String> names = technology.names().values().stream()
                .filter(name -> !name.equals(english) && !name.equals(french))
                .sorted().map(KnownTerms::row);
        List<String> words = Stream.concat(spoken.rows.stream().limit(MOST_ROWS), names)
                .filter(row -> Addition.fitness(row) == Addition.Fitness.FIT && !row.equalsIgnoreCase(english)
                        && !row.equalsIgnoreCase(french))
                .distinct().toList();
        return new Proposal(technology.code(), english, "en", english, french.equals(english) ? "" : french, words,
                spoken.places, Proposals.voices(spoken.heard));
    }

    /** Words of an answer as a row of words; what is in capitals is an abbreviation, and stays so. */
    static String row(String words) {
        String plain = Addition.plain(words);
        boolean abbreviation = plain.equals(plain.toUpperCase(Locale.ROOT)) && !plain.equals(plain.toLowerCase(Locale.ROOT));
        return abbreviation && plain.indexOf(' ') < 0 ? plain : plain.toLowerCase(Locale.ROOT);
    }
}
