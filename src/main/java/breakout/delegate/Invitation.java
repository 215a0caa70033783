package breakout.delegate;

import java.time.Instant;
import java.util.List;

import breakout.delegation.Called;
import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.kernel.Language;
import breakout.round.Clockface;
import breakout.round.Phase;
import breakout.session.Session;

/**
 * What somebody sees who has the code and no seat yet.
 *
 * @param way by which they came, and go on
 * @param listed whom the organiser expects, as the reader looks them up; empty where nobody made a list
 * @param seated a seat of this session is known to this browser
 */
record Invitation(Session session, String way, List<Choice> listed, Clockface clock, Instant now, boolean seated) {

    /** @param name by which the delegation is found, whatever the reader sees it called */
    record Choice(String name, Called called) {
    }

    static Invitation to(Session session, String way, Language reader, Clockface clock, Instant now, boolean seated) {
        var order = Called.order(reader.locale());
        List<Choice> listed = Delegation.listed(session).stream()
                .map(each -> new Choice(each.name(), each.called(reader.tag())))
                .sorted((a, b) -> order.compare(a.called, b.called)).toList();
        return new Invitation(session, way, listed, clock, now, seated);
    }

    public List<Category> categories() {
        return List.of(Category.values());
    }

    /** Whether nobody new may join. */
    public boolean shut() {
        return session.door().isShut();
    }

    public Phase phase() {
        return clock.phase();
    }
}
