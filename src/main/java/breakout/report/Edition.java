package breakout.report;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import breakout.session.AuditTrail;

/**
 * Which revision this is; {@code finalisedAt} is null for a draft.
 *
 * @param trail how far the audit trail had come when it was drawn up; null where that was not told yet
 * @param setting by which rules it is divided into paragraphs, so that each keeps its number; null for the first
 */
public record Edition(State state, int revision, Instant finalisedAt, Trail trail,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer setting) {

    /** Reservations are told together, and what two pages have no room for is annexed. */
    private static final int SECOND_SETTING = 2;
    /** In how many groups a point was made stands beside it, and that words are in another language than the reader's. */
    private static final int THIRD_SETTING = 3;
    /**
     * A paragraph has the same number in every language, and every answer of a point opens; whatever is not translated is
     * marked.
     */
    private static final int FOURTH_SETTING = 4;

    /** What one delegate recommends is counted by the delegate, as the scale has it. */
    private static final int FIFTH_SETTING = 5;

    Edition(State state, int revision, Instant finalisedAt) {
        this(state, revision, finalisedAt, null, FIFTH_SETTING);
    }

    Edition with(AuditTrail audited) {
        return new Edition(state, revision, finalisedAt, new Trail(audited.entries(), audited.seal()), setting);
    }

    /** Whether it is divided as reports were at first. */
    boolean isOfFirstSetting() {
        return setting == null;
    }

    boolean isBeforeThirdSetting() {
        return setting == null || setting <= SECOND_SETTING;
    }

    boolean isBeforeFourthSetting() {
        return setting == null || setting <= THIRD_SETTING;
    }

    boolean isBeforeFifthSetting() {
        return setting == null || setting <= FOURTH_SETTING;
    }

    /** How many acts the audit trail tells, and the hash that ends it. */
    public record Trail(int entries, String seal) {
    }
}
