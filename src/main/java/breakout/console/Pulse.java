package breakout.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.answer.Counts;
import breakout.answer.Counts.OfGroup;
import breakout.answer.Unsent;
import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.delegation.Turnout;
import breakout.live.OfflineSeats;
import breakout.round.Clockface;
import breakout.round.Hands;
import breakout.round.Hands.Raised;
import breakout.session.Session;

/** Feels how lively the room is. The database counts: no answer is read for it. */
@ApplicationScoped
class Pulse {

    /**
     * How lively the room is, in numbers.
     *
     * @param offline how many seats had a page that followed the session and lost it
     * @param listed how many of those who are expected have come
     * @param answers of the whole session, and {@code late} those that came in a grace
     */
    record Beat(long delegations, long offline, Turnout listed, long answers, long late, Count total, List<Group> groups) {

        /** The first group that calls for help; null if none does. */
        public Group calling() {
            return groups.stream().filter(group -> group.count().help() > 0).findFirst().orElse(null);
        }
    }

    /** A break-out group. */
    record Group(int number, String name, Count count) {
    }

    /**
     * @param sent answers in this round, and {@code perMinute} how many of them came in the last minute
     * @param writing boxes that hold something unsent
     * @param help seats that ask for help, {@code done} that are done, {@code moreTime} that took more time
     */
    record Count(long seats, long sent, long perMinute, long writing, long help, long done, long moreTime) {

        static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(seats + other.seats, sent + other.sent, perMinute + other.perMinute, writing + other.writing,
                    help + other.help, done + other.done, moreTime + other.moreTime);
        }
    }

    private final Hands hands;
    private final Tempo tempo;
    private final OfflineSeats offline;

    Pulse(Hands hands, Tempo tempo, OfflineSeats offline) {
        this.hands = hands;
        this.tempo = tempo;
        this.offline = offline;
    }

    /** @param face of the round that the hall looks at */
    Beat of(Session session, Clockface face, Instant now) {
        int round = face.number();
        List<OfGroup> all = Counts.byGroup(session);
        Map<Integer, Long> sent = new HashMap<>();
        all.stream().filter(each -> each.round() == round)
                .forEach(each -> sent.merge(each.group(), each.answers(), Long::sum));
        Map<Integer, Long> seats = Seat.byGroup(session);
        // what is collected from the boxes at the end comes at no pace
        Map<Integer, Long> perMinute = face.phase().timed() ? tempo.of(session.code(), round, sent, now) : Map.of();
        Map<Integer, Long> writing = Unsent.byGroup(session);
        Map<Integer, Raised> raised = hands.byGroup(session);
        List<Group> groups = session.groups().stream().map(group -> {
            int number = group.number();
            Raised signs = raised.getOrDefault(number, Raised.NONE);
            return new Group(number, group.name(), new Count(seats.getOrDefault(number, 0L), sent.getOrDefault(number, 0L),
                    perMinute.getOrDefault(number, 0L), writing.getOrDefault(number, 0L), signs.help(), signs.done(),
                    signs.moreTime()));
        }).toList();
        return new Beat(Delegation.present(session), offline.in(session.code()).size(), Turnout.of(session),
                all.stream().mapToLong(OfGroup::answers).sum(),
                all.stream().filter(OfGroup::late).mapToLong(OfGroup::answers).sum(),
                groups.stream().map(Group::count).reduce(Count.NOTHING, Count::plus), groups);
    }
}
