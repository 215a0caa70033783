package breakout.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.point.Source;
import breakout.point.Worded;
import breakout.report.Galley;
import breakout.technology.Kind;

/**
 * One point as it lies on the desk: as it will be printed and, where somebody words it, to be worded anew.
 *
 * @param edits how often it had been changed
 * @param names of those who take part, which the pages do without
 * @param trouble what was asked for and not done; null if nothing was
 */
record Leaf(Galley.Item item, int edits, Map<String, String> names, Composition.Trouble trouble) {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru");
    /** Of a box as wide as the pane. */
    private static final int LETTERS_IN_A_ROW = 44;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 9;

    /** A language to choose, by its own name. */
    record Tongue(String tag, String name) {
    }

    /** How it reads, or is to read, in another language that reports are printed in; empty where nobody has worded it so. */
    record Other(String tag, String name, String text) {

        public Brevity brevity() {
            return Brevity.of(text, tag);
        }

        /** All but the language it is written in. @param worded how it is worded in others, by language */
        static List<Other> than(String own, Map<String, String> worded) {
            return Language.besides(own).stream()
                    .map(each -> new Other(each.tag(), each.ownName, worded.getOrDefault(each.tag(), ""))).toList();
        }
    }

    /** Null where nobody has worded it. */
    public UUID id() {
        return item.id().orElse(null);
    }

    /** In which it is worded. */
    public String box() {
        return "text-" + id();
    }

    /** In which it is worded in another language. */
    public String box(String tag) {
        return "text-" + tag + "-" + id();
    }

    /** By which the room calls it. */
    public int number() {
        return item.point().number();
    }

    public List<Source> sources() {
        return item.point().sources();
    }

    public boolean rests() {
        return sources().size() > 1;
    }

    /** As it stands, or as it was typed and not taken. */
    public String text() {
        return typed() == null || typed().text() == null ? item.text() : typed().text();
    }

    /** What somebody else has saved meanwhile; null where nobody has. */
    public Crossing crossing() {
        if (typed() == null || trouble.refusal().status() != Refusal.Status.CONFLICT) {
            return null;
        }
        var crossing = new Crossing(item, typed());
        return crossing.isThere() ? crossing : null;
    }

    public Brevity brevity() {
        return Brevity.of(text(), item.language());
    }

    public Tact tact() {
        return Tact.of(text(), item.language(), names, is(Kind.RECOMMENDATION));
    }

    public Tact tact(Other other) {
        return Tact.of(other.text(), other.tag(), names, is(Kind.RECOMMENDATION));
    }

    /** Whether it asks for something, and nobody in particular to do it. */
    public boolean isUnaddressed() {
        return is(Kind.RECOMMENDATION) && (addressee() == null || addressee().isBlank());
    }

    public int rows() {
        int needed = text().lines().mapToInt(line -> line.length() / LETTERS_IN_A_ROW + 1).sum();
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, needed));
    }

    public boolean is(Kind kind) {
        return typed() == null || typed().as() == null ? item.point().kind() == kind : kind.code().equals(typed().as());
    }

    public boolean answers(int question) {
        return typed() == null || typed().question() == null ? item.point().question() == question
                : typed().question().equals(String.valueOf(question));
    }

    public Set<String> technologies() {
        return typed() == null || typed().technologies() == null ? item.point().technologies()
                : Set.copyOf(typed().technologies());
    }

    public String addressee() {
        if (typed() != null && typed().addressee() != null) {
            return typed().addressee();
        }
        return item.point().worded().map(worded -> worded.addressee()).orElse(null);
    }

    public List<Tongue> languages() {
        return LANGUAGES.stream().map(tag -> new Tongue(tag, name(tag))).toList();
    }

    /** Of the words as they stand. */
    public String language() {
        return name(item.language());
    }

    /** For those who read the report in another language. */
    public List<Other> others() {
        Map<String, String> worded = typed() == null || typed().wordings() == null
                ? item.point().worded().map(as -> as.wordings().all()).orElse(Map.of())
                : typed().wordings();
        return Other.than(item.language(), worded);
    }

    public int longest() {
        return Worded.LONGEST_ADDRESSEE;
    }

    private Composition.Typed typed() {
        return trouble == null ? null : trouble.typed();
    }

    private static String name(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
