package breakout.console;

import java.util.UUID;

import breakout.kernel.Refusal;

/**
 * Why what a form asked was not done.
 *
 * @param refusal null if nothing was refused
 * @param first what somebody else did meanwhile; null if that was not the reason
 */
record Trouble(Typing typed, Refusal refusal, Trail.Line first) {

    static final Trouble NONE = new Trouble(Typing.NOTHING, null, null);

    /** Whether it is this answer for whose hiding no reason could be taken. */
    public boolean about(UUID answer) {
        return refusal != null && answer.equals(typed.answer());
    }
}
