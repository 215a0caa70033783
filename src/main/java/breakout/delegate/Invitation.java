package breakout.delegate;

import java.time.Instant;
import java.util.List;

import breakout.delegation.Category;
import breakout.round.Clockface;
import breakout.round.Phase;
import breakout.session.Session;

/**
 * What somebody sees who has the code and no seat yet.
 *
 * @param seated a seat of this session is known to this browser
 */
record Invitation(Session session, Clockface clock, Instant now, boolean seated) {

    public List<Category> categories() {
        return List.of(Category.values());
    }

    public Phase phase() {
        return clock.phase();
    }
}
