package breakout.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

import breakout.kernel.Secret;

/**
 * Where a report stands.
 *
 * @param revision of the draft at hand, or of what is final
 * @param finalisedAt when the latest final revision was finalised, which stays readable while a further one is a draft; null
 *        before there is one
 * @param messages what the report opens with
 * @param wordings in other languages, of each message in its turn, by language
 * @param dealt how often the bell has given answers other numbers
 */
public record Stand(State state, int revision, Instant finalisedAt, List<String> messages,
        List<Map<String, String>> wordings, @JsonIgnore long dealt) {

    private static final String BEHIND = "-";

    static Stand of(Report report) {
        return new Stand(report.state(), report.revision(), report.latest().map(FinalReport::finalisedAt).orElse(null),
                report.messages().stream().map(Message::text).toList(),
                report.messages().stream().map(message -> message.wordings().all()).toList(),
                report.dealt());
    }

    Opening opening() {
        return new Opening(messages, wordings);
    }

    /** Tells these messages and their wordings from others: whoever changes them tells which they saw. */
    public String imprint() {
        return words() + BEHIND + dealt;
    }

    /** Whether whoever has this imprint saw these words. */
    boolean reads(String imprint) {
        return imprint.startsWith(words() + BEHIND);
    }

    /** Whether answers had the numbers then that they have now. */
    boolean numbersAs(String imprint) {
        return imprint.endsWith(BEHIND + dealt);
    }

    private String words() {
        return Secret.hash(Stream.concat(messages.stream(), wordings.stream().map(Map::toString)).toArray(String[]::new));
    }
}
