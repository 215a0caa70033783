package breakout.step;

import breakout.session.Session;

/** Whoever keeps the things that steps were taken with, and can put them back. */
public interface Reversal {

    boolean reverses(Act act);

    /**
     * Puts back what was there before, all of it or nothing; in the transaction that forgets the step.
     *
     * @param changes as they were told when the step was taken
     * @return whether it did; not where somebody else has changed the same since
     */
    boolean reverse(Session session, String changes);
}
