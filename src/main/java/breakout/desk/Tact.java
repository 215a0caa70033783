package breakout.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.kernel.Language;

/**
 * What a wording says that the pages should not, as far as that can be told for certain. Nobody is refused for it.
 *
 * @param named which names of the session stand in it
 * @param claim the first words by which it speaks for more than were counted; empty where there are none
 * @param verbless whether it recommends something and does not begin with a verb
 */
record Tact(List<String> named, String claim, boolean verbless) {

    /** Shorter ones are syllables of other words. */
    private static final int SHORTEST_NAME = 3;

    /** What is said of all of them. Who recommends something may ask it of all. */
    private static final Map<Language, Pattern> ALL = Map.of(
            Language.EN, claim("(all|every|each)( of)?( the)? (delegate|delegation|administration|member|participant"
                    + "|countr(y|ie)|group)s?|everyone|everybody|nobody|no one"),
            Language.FR, claim("(tous|toutes) les (délégués|délégations|administrations|membres|participants|pays|groupes)"
                    + "|tout le monde|personne n[e’']"));
    private static final Map<Language, Pattern> AGREED = Map.of(
            Language.EN, claim("consensus(?! (?:mechanism|protocol|algorithm|model))|unanim(ous|ously|ity)"
                    + "|(PTC|committee|plenary|meeting) (has )?(agreed|decided|concluded|endorsed|approved)"),
            Language.FR,
            claim("(?<!(?:mécanismes?|protocoles?|algorithmes?|modèles?) de )consensus|unanim(e|es|ité|ement)|(CTP|comité|plénière|réunion) "
                    + "(est convenue?|a (convenu|décidé|conclu|approuvé)|s[’']est (accordée?|prononcée?))"));
    /** Words that no verb form begins with; more would be guessed. */
    private static final Map<Language, Set<String>> OTHERWISE = Map.of(
            Language.EN, Set.of("the", "a", "an", "this", "these", "those", "there", "that", "we", "they", "it", "he", "she",
                    "our", "their", "its", "some", "many", "several", "customs", "administrations", "delegates",
                    "delegations", "governments", "countries"),
            Language.FR, Set.of("un", "une", "des", "du", "ce", "cet", "cette", "ces", "nous", "vous", "il", "elle", "ils",
                    "elles", "on", "notre", "nos", "son", "sa", "ses", "leurs", "plusieurs", "certains", "certaines",
                    "chaque"));
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /**
     * @param names that the session knows, as {@link #byName} has them
     * @param recommends whether it is a recommendation
     */
    static Tact of(String text, String language, Map<String, String> names, boolean recommends) {
        String plain = plain(text);
        List<String> named = names.entrySet().stream().filter(name -> stands(name.getKey(), plain)).map(Map.Entry::getValue)
                .toList();
        return Language.of(language).map(spoken -> new Tact(named, claim(plain, spoken, recommends),
                recommends && OTHERWISE.get(spoken).contains(first(plain)))).orElseGet(() -> new Tact(named, "", false));
    }

    /** These names, to be looked for in many texts. */
    static Map<String, String> byName(Stream<String> names) {
        return names.collect(Collectors.toMap(Tact::plain, name -> name, (one, same) -> one, TreeMap::new));
    }

    public boolean isTactful() {
        return named.isEmpty() && claim.isEmpty() && !verbless;
    }

    public String names() {
        return String.join(", ", named);
    }

    private static String claim(String text, Language language, boolean recommends) {
        var agreed = AGREED.get(language).matcher(text);
        var all = ALL.get(language).matcher(text);
        return agreed.find() ? agreed.group() : !recommends && all.find() ? all.group() : "";
    }

    private static Pattern claim(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE
                | Pattern.UNICODE_CASE);
    }

    private static String first(String text) {
        return NO_LETTER.splitAsStream(text).filter(word -> !word.isEmpty()).findFirst().orElse("").toLowerCase(Locale.ROOT);
    }

    /** As it is written, and as a word of its own: Chad is no Chadwick. */
    private static boolean stands(String name, String text) {
        if (name.length() < SHORTEST_NAME) {
            return false;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** However its letters, its apostrophes and its blanks are written. */
    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'')).replaceAll(" ").strip();
    }
}
