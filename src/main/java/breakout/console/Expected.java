package breakout.console;

import java.util.List;
import java.util.Map;

import breakout.delegation.Called;
import breakout.delegation.Delegation;
import breakout.delegation.Listing;
import breakout.delegation.Region;
import breakout.delegation.Seat;
import breakout.kernel.Language;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/**
 * Who is expected in a session and who has come, in the reader's language and order.
 *
 * @param unlisted how many have come who are not on the list
 */
record Expected(List<Line> lines, int unlisted) {

    /** @param group null where no group was said */
    record Line(Delegation delegation, Called called, Listing listing, long present, BreakoutGroup group) {

        public boolean listed() {
            return listing != null;
        }

        public String code() {
            return listed() ? listing.code() : null;
        }

        public Region region() {
            return listed() ? listing.region() : null;
        }

        /** More have come than were expected. */
        public boolean crowded() {
            return listed() && present > listing.seatsExpected();
        }
    }

    static Expected in(Session session, Language reader) {
        Map<Long, Long> present = Seat.byDelegation(session);
        var order = Called.order(reader.locale());
        List<Line> lines = Delegation.of(session).stream()
                .map(each -> new Line(each, each.called(reader.tag()), each.listing().orElse(null),
                        present.getOrDefault(each.id(), 0L),
                        each.groupNumber() == null ? null : session.group(each.groupNumber()).orElse(null)))
                .sorted((a, b) -> order.compare(a.called, b.called)).toList();
        return new Expected(lines, (int) lines.stream().filter(line -> !line.listed()).count());
    }

    /** There is a list: without one, nobody can be missing on it. */
    public boolean roster() {
        return lines.size() > unlisted;
    }

    public int listed() {
        return lines.size() - unlisted;
    }

    public List<Region> regions() {
        return List.of(Region.values());
    }
}
