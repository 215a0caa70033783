package breakout.session;

import jakarta.persistence.Embeddable;

/** How a session's switches stand; see {@link Switch}. */
@Embeddable
public record Switches(boolean releasesAtClose, boolean allowsMoreTime, boolean collectsDrafts) {

    /** Words wait for a person; nobody loses what they were writing. */
    static final Switches FIRST = new Switches(false, true, true);

    Switches with(Switch which, boolean on) {
        return new Switches(which == Switch.RELEASES_AT_CLOSE ? on : releasesAtClose,
                which == Switch.ALLOWS_MORE_TIME ? on : allowsMoreTime, which == Switch.COLLECTS_DRAFTS ? on : collectsDrafts);
    }
}
