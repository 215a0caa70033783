package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.point.Wordings;

/** One of the sentences a report opens with, in the session's language and, where somebody has worded it so, in others. */
@Embeddable
record Message(String text, Wordings wordings) {

    Message {
        // a database has no row for what is worded in no other language
        wordings = wordings == null ? Wordings.NONE : wordings;
    }

    /**
     * What somebody has typed; blank ones are dropped.
     *
     * @param language in which the messages are written
     * @throws Refusal 400, field {@code messages} or {@code wordings}, for a text that is too long, and for a wording of
     *         nothing
     */
    static List<Message> read(Opening opening, String language, List<Message> before) {
        List<String> typed = opening.messages();
        List<Message> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String text = line(typed.get(i));
            var others = Wordings.NONE.with("wordings", opening.wordings(i), language, Report.LONGEST_MESSAGE);
            if (!text.isEmpty()) {
                read.add(new Message(text, opening.wordings() == null ? kept(text, before) : others));
            } else if (!others.equals(Wordings.NONE)) {
                throw Refusal.badInput("wordings", "wording_of_nothing");
            }
        }
        if (opening.wordings() != null && opening.wordings().size() > typed.size()) {
            throw Refusal.badInput("wordings", "wording_of_nothing");
        }
        return read;
    }

    /**
     * The numbers of the answers that it names as what it rests on, in whichever language.
     *
     * @param printed the numbers of all answers that Annex A has
     */
    List<Integer> rests(Set<Integer> printed) {
        return rests(text, wordings.all(), printed);
    }

    /** As {@link #rests(Set)}: whoever worded it in another language need not have named them once more. */
    static List<Integer> rests(String text, Map<String, String> others, Set<Integer> printed) {
        return Stream.concat(Stream.of(text), others.values().stream())
                .flatMap(each -> Naming.of(each, printed).answers().stream()).distinct().sorted().toList();
    }

    Message renamed(Map<Integer, Integer> numbers) {
        return new Message(Naming.renamed(text, numbers), wordings.each(worded -> Naming.renamed(worded, numbers)));
    }

    private static String line(String typed) {
        return typed == null ? "" : PlainText.optional("messages", typed.replaceAll("\\s+", " "), Report.LONGEST_MESSAGE);
    }

    private static Wordings kept(String text, List<Message> before) {
        return before.stream().filter(each -> each.text().equals(text)).map(Message::wordings).findFirst()
                .orElse(Wordings.NONE);
    }
}
