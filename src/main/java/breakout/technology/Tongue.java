package breakout.technology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A language the vocabulary knows, and how its words are brought to a common form. */
enum Tongue {
    /** Words that mean the same wherever they appear, such as English acronyms. */
    @JsonProperty("any")
    ANY("\\p{IsLatin}", CharArraySet.EMPTY_SET, Tongue::withoutArticle, EnglishMinimalStemFilter::new), //
    @JsonProperty("en")
    EN("\\p{IsLatin}", EnglishAnalyzer.getDefaultStopSet(), EnglishPossessiveFilter::new, EnglishMinimalStemFilter::new), //
    @JsonProperty("fr")
    FR("\\p{IsLatin}", FrenchAnalyzer.getDefaultStopSet(),
            words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES), FrenchLightStemFilter::new), //
    @JsonProperty("es")
    ES("\\p{IsLatin}", SpanishAnalyzer.getDefaultStopSet(), words -> words, SpanishLightStemFilter::new), //
    @JsonProperty("ar")
    AR("\\p{IsArabic}", ArabicAnalyzer.getDefaultStopSet(),
            words -> new ArabicNormalizationFilter(new DecimalDigitFilter(words)), ArabicStemFilter::new), //
    @JsonProperty("ru")
    RU("\\p{IsCyrillic}", RussianAnalyzer.getDefaultStopSet(),
            words -> new PatternReplaceFilter(words, Pattern.compile("ё"), "е", true), RussianLightStemFilter::new);

    private static final Set<Tongue> LATIN = EnumSet.of(EN, FR, ES);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Pattern script;
    private final CharArraySet functionWords;
    private final Analyzer analyzer;

    Tongue(String script, CharArraySet functionWords, UnaryOperator<TokenStream> folding,
            UnaryOperator<TokenStream> stemming) {
        this.script = Pattern.compile(script);
        this.functionWords = functionWords;
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                TokenStream plain = folding.apply(new LowerCaseFilter(tokenizer));
                plain = new ASCIIFoldingFilter(new PatternReplaceFilter(plain, Pattern.compile("\\p{Mn}+"), "", true));
                return new TokenStreamComponents(tokenizer, stemming.apply(new KeywordRepeatFilter(plain)));
            }
        };
    }

    /**
     * The languages a text is likely to be written in: more than one for a text too short to tell. What the text shows
     * outweighs what the delegate's device says.
     */
    static Set<Tongue> of(String text, String hint) {
        long latin = LATIN.iterator().next().letters(text);
        if (AR.letters(text) > latin) {
            return EnumSet.of(AR);
        }
        if (RU.letters(text) > latin) {
            return EnumSet.of(RU);
        }
        String hinted = hint == null ? "" : Locale.forLanguageTag(hint.replace('_', '-')).getLanguage();
        String[] said = bare(text);
        var likely = EnumSet.noneOf(Tongue.class);
        int most = 0;
        for (Tongue tongue : LATIN) {
            int votes = tongue.functionWordsIn(said) + (tongue.name().equalsIgnoreCase(hinted) ? 1 : 0);
            if (votes > most) {
                likely.clear();
                most = votes;
            }
            if (votes == most) {
                likely.add(tongue);
            }
        }
        return likely;
    }

    /** Whether a text has letters this language is written in. */
    boolean mayRead(String text) {
        return script.matcher(text).find();
    }

    boolean isFunctionWord(String word) {
        return functionWords.contains(word);
    }

    List<Word> words(String text) {
        return new Words(analyzer, text).all();
    }

    /** The words of a text as they stand, in small letters. */
    static String[] bare(String text) {
        return BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
    }

    private int functionWordsIn(String[] said) {
        int votes = 0;
        for (String word : said) {
            votes += functionWords.contains(word) ? 1 : 0;
        }
        return votes;
    }

    private long letters(String text) {
        var letters = script.matcher(text);
        long count = 0;
        while (letters.find()) {
            count++;
        }
        return count;
    }

    /** Only the articles: <i>j'ai</i> is a word of its own and must not leave <i>ai</i> behind. */
    private static TokenStream withoutArticle(TokenStream words) {
        return new ElisionFilter(words, new CharArraySet(new ArrayList<>(List.of("l", "d", "qu")), true));
    }
}
