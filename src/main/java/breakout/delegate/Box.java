package breakout.delegate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import breakout.answer.Answer;
import breakout.answer.Draft;
import breakout.answer.Unsent;
import breakout.kernel.Refusal;
import breakout.technology.Kind;
import breakout.technology.WrittenIn;

/**
 * One box to write in: for a new answer of one kind, or for one that was sent and is written anew.
 *
 * @param answer under which its text is, or will be, sent
 * @param number of the answer that is written anew; null for a new one
 * @param sequence of what the server last kept of it; 0 if it kept nothing
 * @param consent whether its author agrees to be named with it
 * @param refusal why the text was not taken; null before it is sent
 */
record Box(UUID answer, Integer number, int question, Kind kind, String text, String language, long sequence,
        boolean consent, Refusal refusal) {

    /** The languages of most who write; any other stays as it was told. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "pt", "zh");

    /** A language to choose, called by its own name. */
    record Choice(String tag, String name, boolean chosen) {
    }

    static Box fresh(UUID answer, int question, Kind kind) {
        return new Box(answer, null, question, kind, "", "", 0, false, null);
    }

    /** With what stood in it when it was last seen, on whatever device. */
    static Box holding(Unsent unsent, String reader) {
        String found = WrittenIn.of(unsent.text(), reader);
        return new Box(unsent.answer(), null, unsent.question(), unsent.kind(), unsent.text(),
                found.equals(unsent.language()) ? "" : unsent.language(), unsent.sequence(), false, null);
    }

    /** @param unsent how far it was written anew; empty where it stands as it was sent */
    static Box revising(Answer answer, Optional<Unsent> unsent) {
        return new Box(answer.id(), answer.number(), answer.question(), answer.givenKind().orElse(null),
                unsent.map(Unsent::text).orElse(answer.text()), unsent.map(Unsent::language).orElse(answer.language()),
                unsent.map(Unsent::sequence).orElse(0L), answer.origin().byline().names(), null);
    }

    /** Tells a text from another, without keeping it. */
    static String mark(String text) {
        String written = text.replace("\r\n", "\n").strip();
        return UUID.nameUUIDFromBytes(written.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Box holding(Attempt attempt) {
        return new Box(answer, number, question, kind, attempt.text(), attempt.language(), sequence, attempt.consent(),
                attempt.refusal());
    }

    public boolean revises() {
        return number != null;
    }

    /** It is the place of this text. */
    boolean holds(Unsent unsent) {
        return unsent.revises() ? revises() && answer.equals(unsent.answer())
                : !revises() && question == unsent.question() && kind == unsent.kind();
    }

    /** Somebody is at it: what stands in it is not what was sent. */
    public boolean begun() {
        return revises() && (sequence > 0 || refusal != null);
    }

    /** As {@link Written#untouched} looks at it. */
    public String shown() {
        return refusal == null ? mark(text) : "";
    }

    /** Where on the page it stands. */
    public String anchor() {
        return revises() ? "text-" + number : "text-" + place();
    }

    /** Under which name the device keeps what is typed. */
    public String keep() {
        return revises() ? answer.toString() : place();
    }

    public int longest() {
        return Draft.LONGEST_TEXT;
    }

    public List<Choice> languages() {
        Stream<String> told = language == null || language.isBlank() || LANGUAGES.contains(language) ? Stream.empty()
                : Stream.of(language);
        return Stream.concat(LANGUAGES.stream(), told).map(tag -> new Choice(tag, name(tag), tag.equals(language))).toList();
    }

    private String place() {
        return question + (kind == null ? "" : "-" + kind.code());
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
