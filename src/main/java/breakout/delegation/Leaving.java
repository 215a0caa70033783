package breakout.delegation;

/** What is said in a session outlasts the list of its delegations: asked when one is taken off that nobody sits for. */
public interface Leaving {

    /** Whether it is told as the author of something: then it stays. */
    boolean isNamed(Delegation delegation);

    /**
     * What it said counts under its name from now on, as of one that nobody knows: so it is counted once when it is back, and
     * whether it has spoken at all, its going tells nobody.
     */
    void goes(Delegation delegation);
}
