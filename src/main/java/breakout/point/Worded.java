package breakout.point;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.answer.Draft;
import breakout.kernel.Language;
import breakout.kernel.PlainText;
import breakout.technology.Kind;

/**
 * How a rapporteur words and files a point, whatever its sources say.
 *
 * @param addressee who is to do what it recommends; null where nobody is named
 * @param wordings how it is worded in other languages
 * @param place in its part of the report, from 1; null where it stands as its support has it
 */
public record Worded(UUID id, int question, Kind kind, Set<String> technologies, String language, String text,
        String addressee, Wordings wordings, Integer place) {

    /** In code points: as long as the answer whose words it may begin with. */
    public static final int LONGEST_TEXT = Draft.LONGEST_TEXT;
    /** More is still taken: whoever hears a longer one no longer knows how it began. */
    public static final int MOST_WORDS = 25;
    /** In code points. */
    public static final int LONGEST_ADDRESSEE = 120;

    public Worded {
        technologies = Set.copyOf(technologies);
    }

    /**
     * Says also what that one says, which goes: in its own words, and in the other's where it has none in a language.
     *
     * @param both whether the words of both stay, its own before the other's
     * @throws breakout.kernel.Refusal 400, naming the field, where those are too many
     */
    Worded joined(Worded gone, boolean both) {
        Set<String> all = new TreeSet<>(technologies);
        all.addAll(gone.technologies);
        Map<String, String> others = new HashMap<>();
        Language.besides(language).stream()
                .forEach(each -> others.put(each.tag(), words(each.tag(), gone, both)));
        // what is in no language of the report would have no other place
        boolean elsewhere = both && Language.of(gone.language).isEmpty() && !Language.same(gone.language, language);
        Stream<String> besides = elsewhere ? Stream.of(gone.text) : Stream.of();
        String own = Stream.concat(Stream.of(words(language, gone, both)), besides).distinct().collect(Collectors.joining(" "));
        return new Worded(id, question, kind, all, language, PlainText.required("text", own, LONGEST_TEXT),
                kind == Kind.RECOMMENDATION && addressee == null ? gone.addressee : addressee,
                Wordings.NONE.with("wordings", others, language, LONGEST_TEXT),
                place == null && isBeside(gone) ? gone.place : place);
    }

    /** Whether both stand in the same part of the report, where each has its place. */
    private boolean isBeside(Worded other) {
        return question == other.question && kind == other.kind;
    }

    /** In this language; null where neither has any. */
    private String words(String tag, Worded gone, boolean both) {
        List<String> words = Stream.of(in(tag), gone.in(tag)).filter(Objects::nonNull).distinct().limit(both ? 2 : 1).toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private String in(String tag) {
        return Language.same(tag, language) ? text
                : wordings.all().get(Language.of(tag).map(Language::tag).orElse(tag));
    }

    Worded standing(Integer at) {
        return new Worded(id, question, kind, technologies, language, text, addressee, wordings, at);
    }
}
