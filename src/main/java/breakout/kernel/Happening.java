package breakout.kernel;

/** Something happened in a session. It says where and never what was written: whoever wants to know more asks. */
public interface Happening {

    /** The join code of the session it happened in. */
    String code();

    /** Whether a delegate did it by hand: the hall hears of such in steps, so that nobody can tell by it who that was. */
    default boolean byDelegate() {
        return false;
    }

    /** Only those who curate see anything of it: the hall is not told at all. */
    interface Backstage extends Happening {
    }
}
