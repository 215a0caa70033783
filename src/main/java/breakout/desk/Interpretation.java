package breakout.desk;

import java.util.List;
import java.util.Optional;

import breakout.answer.Answer;
import breakout.answer.Translation;
import breakout.answer.Translations;
import breakout.kernel.Language;

/**
 * What an answer says in another language, as it lies below it on the desk.
 *
 * @param language its tag, and {@code name} what the reader calls it
 * @param given as it is saved; null where nobody has translated it yet
 * @param outdated whether the answer has other words by now
 * @param trouble what was typed and not taken; null if nothing was
 */
record Interpretation(String language, String name, Translation given, boolean outdated, Sheet.Trouble trouble) {

    /** As a form sends it. */
    static final String DRAFT = "draft";

    /** Into each language that it may be translated into. */
    static List<Interpretation> of(Answer answer, Translations translations, Language reader, Sheet.Trouble trouble) {
        return Translation.languages(answer.session()).stream().filter(each -> !Language.same(each, answer.language()))
                .map(each -> {
                    Optional<Translation> given = translations.of(answer, each);
                    return new Interpretation(each, reader.called(each), given.orElse(null),
                            given.filter(translation -> translation.isOutdated(answer)).isPresent(),
                            trouble != null && each.equals(trouble.into()) ? trouble : null);
                }).toList();
    }

    /** As it stands, or as it was typed and not taken. */
    public String words() {
        return trouble != null ? trouble.typed() : given == null ? "" : given.text();
    }

    public boolean isChecked() {
        return given != null && given.isChecked() && !outdated;
    }

    /** How often it had been changed as it was looked at. */
    public int seen() {
        return given == null ? 0 : given.edits();
    }
}
