package breakout.technology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * The words of the patterns of one language, and under which of them a word of a text is to be found: so that
 * beginnings, misspellings and glued particles cost nothing when patterns are matched.
 */
final class Lexicon {

    private static final String EXACT = "=";
    private static final String OPENS = "^";
    private static final String BEGINS = "*";
    private static final String ARABIC_PARTICLES = "وفبلك";
    private static final int SHORTEST_AFTER_PARTICLE = 3;

    private final Tongue tongue;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Misspellings misspellings = new Misspellings();

    Lexicon(Tongue tongue) {
        this.tongue = tongue;
    }

    IntervalsSource word(String written, boolean exact, boolean opens) {
        var terms = new ArrayList<IntervalsSource>();
        for (Word word : tongue.words(written)) {
            String term = word.capitals() != null ? word.capitals() : exact ? EXACT + word.plain() : word.stem();
            terms.add(Intervals.term(opens && terms.isEmpty() ? OPENS + term : term));
            stems.add(word.stem());
            misspellings.learn(word.stem());
        }
        return Intervals.phrase(terms.toArray(IntervalsSource[]::new));
    }

    /** Of several words, tied by hyphens, only the last may end otherwise. */
    IntervalsSource beginning(String letters, boolean opens) {
        var terms = new ArrayList<IntervalsSource>();
        List<Word> words = tongue.words(letters);
        for (Word word : words) {
            String opening = opens && terms.isEmpty() ? OPENS : "";
            if (terms.size() < words.size() - 1) {
                terms.add(Intervals.term(opening + EXACT + word.plain()));
            } else {
                beginnings.add(word.plain());
                terms.add(Intervals.term(opening + word.plain() + BEGINS));
            }
        }
        return Intervals.phrase(terms.toArray(IntervalsSource[]::new));
    }

    /** The terms a word of a text stands for. */
    Set<String> terms(Word word) {
        var terms = new LinkedHashSet<String>();
        terms.add(word.stem());
        terms.add(EXACT + word.plain());
        if (word.capitals() != null) {
            terms.add(word.capitals());
        }
        for (String form : forms(word)) {
            if (stems.contains(form)) {
                terms.add(form);
            }
            for (int length = 3; length <= form.length(); length++) {
                if (beginnings.contains(form.substring(0, length))) {
                    terms.add(form.substring(0, length) + BEGINS);
                }
            }
        }
        if (!stems.contains(word.stem()) && tongue != Tongue.AR) {
            terms.addAll(misspellings.of(word.stem()));
        }
        if (word.opening()) {
            List.copyOf(terms).forEach(term -> terms.add(OPENS + term));
        }
        return terms;
    }

    private List<String> forms(Word word) {
        var forms = new ArrayList<>(List.of(word.plain(), word.stem()));
        if (tongue == Tongue.AR) {
            String rest = withoutArticle(word.plain(), forms);
            while (rest.length() > SHORTEST_AFTER_PARTICLE && ARABIC_PARTICLES.indexOf(rest.charAt(0)) >= 0) {
                rest = withoutArticle(rest.substring(1), forms);
                char[] letters = rest.toCharArray();
                forms.add(rest);
                forms.add(new String(letters, 0, new ArabicStemmer().stem(letters, letters.length)));
            }
        }
        return forms;
    }

    /** The unstemmed word after the article is one more form; the word itself may have only looked like having one. */
    private static String withoutArticle(String word, List<String> forms) {
        boolean article = word.length() > SHORTEST_AFTER_PARTICLE + 1 && (word.startsWith("ال") || word.startsWith("لل"));
        if (article) {
            forms.add(word.substring(2));
        }
        return word;
    }
}
