package breakout.session;

import java.time.Duration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was acted on, as far as the audit trail tells: in numbers and codes, never in a delegate's words. What an act has
 * nothing
 * to do with is null.
 *
 * @param seconds by how much time was moved or lost, rounded
 * @param answerNumber what the room calls the answer by
 * @param answers how many answers at once
 * @param slide the code of what was put on the hall's screen
 * @param turned the switch of the session
 * @param technology the code of one that the session added
 * @param reason why, as whoever acted put it for the report
 * @param face the form in which the report was taken away, by its file extension
 */
@Embeddable
public record Matter(Integer roundNumber, Long seconds, Integer answerNumber, Integer answers, String slide,
        @Enumerated(EnumType.STRING) Switch turned, String reason, String technology, String face) {

    /** Where the deed says it all. */
    public static final Matter NONE = new Matter(null, null, null, null, null, null, null, null, null);

    /** @param length by how much time was moved or lost; null where none was */
    public static Matter round(int number, Duration length) {
        return new Matter(number, length == null ? null : Math.round(length.toMillis() / 1000.0), null, null, null,
                null, null, null, null);
    }

    /** A time. */
    public static Matter time(long seconds) {
        return new Matter(null, seconds, null, null, null, null, null, null, null);
    }

    /** A reason alone. */
    public static Matter because(String reason) {
        return answer(null, reason);
    }

    /** One answer, if it has a number for good, and why; either may be null. */
    public static Matter answer(Integer number, String reason) {
        return new Matter(null, null, number, null, null, null, reason, null, null);
    }

    /** So many answers at once; those of one round, or, where it is null, of all that are closed. */
    public static Matter answers(int answers, Integer roundNumber) {
        return new Matter(roundNumber, null, null, answers, null, null, null, null, null);
    }

    /** A slide of the hall's screen; {@code answer} is the number of the answer that is quoted on it, else null. */
    public static Matter slide(String code, Integer answer) {
        return new Matter(null, null, answer, null, code, null, null, null, null);
    }

    /** A switch. */
    public static Matter of(Switch turned) {
        return new Matter(null, null, null, null, null, turned, null, null, null);
    }

    /** A technology, by its code. */
    public static Matter technology(String code) {
        return new Matter(null, null, null, null, null, null, null, code, null);
    }

    /** The report in one of its forms, by its file extension. */
    public static Matter face(String extension) {
        return new Matter(null, null, null, null, null, null, null, null, extension);
    }

    /** All it tells, the same for ever: what a later version adds changes nothing where it is null. */
    String told() {
        return told("round", roundNumber) + told("seconds", seconds) + told("answer", answerNumber) + told("answers", answers)
                + told("slide", slide) + told("turned", turned) + told("reason", reason)
                + told("technology", technology) + told("face", face);
    }

    private static String told(String what, Object value) {
        return value == null ? "" : what + " " + value + "\n";
    }
}
