package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import breakout.answer.Answer;
import breakout.answer.Seen;
import breakout.technology.Kind;

/**
 * What was ticked, and what was to be done with all of it, where that was refused: nobody ticks it again.
 *
 * @param seen {@link Seen#both} of each answer as it was shown when it was ticked; of which that was not told, it is not there
 * @param kind null where none was chosen
 * @param reason for keeping them out of the report, as it was typed
 */
record Bundle(List<UUID> answers, Map<UUID, String> seen, Set<String> technologies, Kind kind, String reason) {

    static final Bundle NONE = new Bundle(List.of(), Map.of(), Set.of(), null, "");

    public boolean has(UUID answer) {
        return answers.contains(answer);
    }

    /** Whether it was ticked, and something was done to it since. */
    boolean isOvertaken(Answer answer) {
        return has(answer.id()) && !seenOf(answer).equals(Seen.both(answer));
    }

    /** As it was shown when it was ticked; as it is, where that is not known. */
    String seenOf(Answer answer) {
        return has(answer.id()) ? seen.getOrDefault(answer.id(), Seen.both(answer)) : Seen.both(answer);
    }
}
