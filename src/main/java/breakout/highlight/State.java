package breakout.highlight;

import java.util.Locale;

/** How far a highlight is. */
public enum State {
    /** Worded by the rapporteur; its group has not been asked yet, or not since it was worded anew. */
    DRAFT,
    /** Its group is being asked: "Is this what we said?" */
    READ_BACK,
    /** Its group let it stand. */
    CONFIRMED,
    /** Somebody of its group corrected it: the rapporteur words it anew. */
    CORRECTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
