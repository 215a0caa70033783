package breakout.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import breakout.kernel.Secret;

/**
 * Where a report stands.
 *
 * @param revision of the draft at hand, or of what is final
 * @param finalisedAt when the latest final revision was finalised, which stays readable while a further one is a draft; null
 *        before there is one
 * @param messages what the report opens with
 * @param wordings in other languages, of each message in its turn, by language
 */
public record Stand(State state, int revision, Instant finalisedAt, List<String> messages,
        List<Map<String, String>> wordings) {

    static Stand of(Report report) {
        return new Stand(report.state(), report.revision(), report.latest().map(FinalReport::finalisedAt).orElse(null),
                report.messages().stream().map(Message::text).toList(),
                report.messages().stream().map(message -> message.wordings().all()).toList());
    }

    Opening opening() {
        return new Opening(messages, wordings);
    }

    /** Tells these messages and their wordings from others: whoever changes them tells which they saw. */
    public String imprint() {
        return Secret.hash(Stream.concat(messages.stream(), wordings.stream().map(Map::toString)).toArray(String[]::new));
    }
}
