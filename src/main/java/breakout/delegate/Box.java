package breakout.delegate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import breakout.answer.Answer;
import breakout.answer.Draft;
import breakout.kernel.Refusal;
import breakout.technology.Kind;

/**
 * One box to write in: for a new answer of one kind, or for one that was sent and is written anew.
 *
 * @param seat where the box stands: code and seat, so that two delegates at one device do not find each other's words
 * @param number of the answer that is written anew; null for a new one
 * @param refusal why the text was not taken; null before it is sent
 */
record Box(String seat, UUID answer, Integer number, int question, Kind kind, String text, String language,
        Refusal refusal) {

    /** The languages of most who write; any other stays as it was told. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "pt", "zh");

    /** A language to choose, called by its own name. */
    record Choice(String tag, String name, boolean chosen) {
    }

    static Box fresh(String seat, UUID answer, int question, Kind kind) {
        return new Box(seat, answer, null, question, kind, "", "", null);
    }

    static Box revising(String seat, Answer answer) {
        return new Box(seat, answer.id(), answer.number(), answer.question(), answer.kind(), answer.text(), answer.language(),
                null);
    }

    public Box holding(Attempt attempt) {
        return new Box(seat, answer, number, question, kind, attempt.text(), attempt.language(), attempt.refusal());
    }

    public boolean revises() {
        return number != null;
    }

    /** Where on the page it stands. */
    public String anchor() {
        return revises() ? "text-" + number : "text-" + question + (kind == null ? "" : "-" + kind.code());
    }

    /** Under which name the device keeps what is typed. */
    public String keep() {
        return seat + "-" + question + (kind == null ? "" : "-" + kind.code());
    }

    public int longest() {
        return Draft.LONGEST_TEXT;
    }

    public List<Choice> languages() {
        Stream<String> told = language == null || language.isBlank() || LANGUAGES.contains(language) ? Stream.empty()
                : Stream.of(language);
        return Stream.concat(LANGUAGES.stream(), told).map(tag -> new Choice(tag, name(tag), tag.equals(language))).toList();
    }

    private static String name(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String name = language.getDisplayName(language);
        int[] letters = name.codePoints().toArray();
        return letters.length == 0 ? tag
                : new String(Character.toChars(Character.toTitleCase(letters[0])))
                        + new String(Arrays.copyOfRange(letters, 1, letters.length), 0, letters.length - 1);
    }
}
