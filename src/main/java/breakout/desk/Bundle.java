package breakout.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import breakout.kernel.Typed;

/**
 * What was ticked, and what was to be done with all of it, where that was refused: nobody ticks it again.
 *
 * @param reason for keeping them out of the report, as it was typed
 */
record Bundle(List<UUID> answers, Set<String> technologies, String reason) {

    static final Bundle NONE = new Bundle(List.of(), Set.of(), "");

    /** @throws breakout.kernel.Refusal 400, field {@code answers}, for what is no answer */
    static Bundle of(List<String> answers, List<String> technologies, String reason) {
        return new Bundle(answers.stream().map(id -> Typed.uuid("answers", id)).distinct().toList(), Set.copyOf(technologies),
                reason == null ? "" : reason);
    }

    public boolean has(UUID answer) {
        return answers.contains(answer);
    }
}
