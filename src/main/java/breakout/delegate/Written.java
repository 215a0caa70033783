package breakout.delegate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.technology.Kind;

/**
 * What stood in one box when a button of the page was pressed, as it was typed.
 *
 * @param number of the answer that is written anew; empty for a new one
 * @param consent whether the author agreed to be named with it
 * @param shown the {@link Box#mark} of what stood in the box when the page was made
 */
record Written(String answer, String question, String kind, String number, String shown, String text, String language,
        boolean consent) {

    /** All boxes of the page, in the order in which browsers send their fields. */
    static List<Written> all(List<String> answers, List<String> questions, List<String> kinds, List<String> numbers,
            List<String> shown, List<String> texts, List<String> languages, List<String> consents) {
        return IntStream.range(0, Math.max(answers.size(), texts.size()))
                .mapToObj(i -> new Written(at(answers, i), at(questions, i), at(kinds, i), at(numbers, i), at(shown, i),
                        at(texts, i),
                        at(languages, i), consents.contains(anchor(at(numbers, i), at(questions, i), at(kinds, i)))))
                .toList();
    }

    /** The one whose button was pressed; where the button says nothing, the only one there is. */
    static Written pressed(List<Written> all, String send) {
        Optional<Written> named = all.stream().filter(each -> each.anchor().equals(send)).findFirst();
        return named.or(() -> all.size() == 1 && send == null ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> Refusal.badInput("text", "text_empty"));
    }

    /** As {@link Box#anchor}. */
    private String anchor() {
        return anchor(number, question, kind);
    }

    private static String anchor(String number, String question, String kind) {
        return "text-" + (number.isEmpty() ? question + (kind.isEmpty() ? "" : "-" + kind) : number);
    }

    boolean revises() {
        return !number.isEmpty();
    }

    UUID id() {
        return Typed.uuid("answer", answer);
    }

    /** Nobody has touched what the page showed: an old page takes nothing back that was written since on another. */
    boolean untouched() {
        return revises() && Box.mark(text).equals(shown);
    }

    /** @throws Refusal 400 if that is no number */
    int asked() {
        Integer number = Typed.number("question", question);
        if (number == null) {
            throw Refusal.badInput("question", "question_unknown");
        }
        return number;
    }

    Attempt refused(Refusal refusal) {
        return new Attempt(revises() ? knownId() : null, question.matches("\\d{1,4}") ? Integer.valueOf(question) : null,
                Kind.of(kind).orElse(null), text, language, consent, refusal);
    }

    private UUID knownId() {
        try {
            return id();
        } catch (Refusal tamperedWith) {
            return null;
        }
    }

    private static String at(List<String> values, int index) {
        return index < values.size() && values.get(index) != null ? values.get(index) : "";
    }
}
