package breakout.session;

import jakarta.persistence.Embeddable;

/** How a session's switches stand; see {@link Switch}. */
@Embeddable
public record Switches(boolean releasesAtClose, boolean allowsMoreTime, boolean collectsDrafts, boolean choosesGroup) {

    /** Words wait for a person; nobody loses what they were writing. */
    static final Switches FIRST = new Switches(false, true, true, true);

    public boolean isOn(Switch which) {
        return switch (which) {
            case RELEASES_AT_CLOSE -> releasesAtClose;
            case ALLOWS_MORE_TIME -> allowsMoreTime;
            case COLLECTS_DRAFTS -> collectsDrafts;
            case CHOOSES_GROUP -> choosesGroup;
        };
    }

    Switches with(Switch which, boolean on) {
        return new Switches(which == Switch.RELEASES_AT_CLOSE ? on : releasesAtClose,
                which == Switch.ALLOWS_MORE_TIME ? on : allowsMoreTime, which == Switch.COLLECTS_DRAFTS ? on : collectsDrafts,
                which == Switch.CHOOSES_GROUP ? on : choosesGroup);
    }
}
