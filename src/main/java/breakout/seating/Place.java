package breakout.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.session.Session;

/**
 * Somebody who is given a group: a seat, or a delegation of the list of which nobody has come yet.
 *
 * @param seat null for a delegation that is awaited
 */
public record Place(Delegation delegation, Seat seat) {

    /** All of a session, always in the same order. */
    static List<Place> of(Session session, boolean awaited) {
        List<Seat> seats = Seat.of(session);
        List<Place> places = new ArrayList<>(seats.stream().map(seat -> new Place(seat.delegation(), seat)).toList());
        if (awaited) {
            Map<Long, List<Seat>> taken = seats.stream().collect(Collectors.groupingBy(seat -> seat.delegation().id()));
            Delegation.listed(session).stream().filter(each -> !taken.containsKey(each.id()))
                    .forEach(each -> places.add(new Place(each, null)));
        }
        return places;
    }

    /** The number of the group it has; 0 for none. */
    public int group() {
        Integer own = seat == null ? delegation.groupNumber() : Integer.valueOf(seat.groupNumber());
        return own == null ? 0 : own;
    }

    void move(int group) {
        if (seat != null) {
            seat.move(group);
        }
    }
}
