package breakout.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a report is to open with, as it was typed.
 *
 * @param messages in this order; blank ones are dropped
 * @param wordings in other languages, of each message in its turn, by language; null leaves those of messages that stay as they
 *        are
 */
public record Opening(List<String> messages, List<Map<String, String>> wordings) {

    /** Messages, and nothing of how they are worded elsewhere. */
    public Opening(List<String> messages) {
        this(messages, null);
    }

    /** How the message at this place, from 0, is worded in other languages. */
    public Map<String, String> wordings(int place) {
        return wordings == null || place >= wordings.size() ? Map.of() : wordings.get(place);
    }

    /** Whether one of them names an answer by its number, which the bell may change. */
    boolean namesAnswers() {
        return Stream.concat(messages.stream(),
                wordings == null ? Stream.empty() : wordings.stream().flatMap(each -> each.values().stream()))
                .filter(Objects::nonNull).anyMatch(Naming::names);
    }
}
