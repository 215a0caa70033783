package breakout.archive;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import breakout.delegation.Seals;
import breakout.kernel.Secret;

/**
 * Seals voices for one file: what is sealed is a label made for this file alone, so that not even who opens it learns more than
 * which
 * answers are of one delegation.
 */
record Sealing(Seals seals, String context, Map<String, String> labels) {

    Sealing(Seals seals, Instant exportedAt) {
        this(seals, context(exportedAt), new HashMap<>());
    }

    /** What is sealed in one file cannot be opened as part of another. */
    static String context(Instant exportedAt) {
        return "archive of " + exportedAt;
    }

    String of(String voice) {
        return seals.seal(labels.computeIfAbsent(voice, first -> Secret.token()), context);
    }
}
