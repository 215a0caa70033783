package breakout.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** At which place of a desk each of its people works. They say so again and again; of whom nothing is heard nobody knows. */
class Whereabouts {

    /** Three times as long as the page of somebody who works there is ever silent. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** Somebody at the desk of a session, on however many devices. @param number as {@code Presence} tells it */
    record Member(String code, long number) {
    }

    private record Spot(String place, Instant heard) {

        boolean isSilentAt(Instant now) {
            return !now.isBefore(heard.plus(SILENCE));
        }
    }

    private final Map<Member, Spot> spots = new ConcurrentHashMap<>();

    /** True where that is news. */
    boolean works(Member member, String place, Instant now) {
        Spot before = spots.put(member, new Spot(place, now));
        return before == null || before.isSilentAt(now) || !before.place.equals(place);
    }

    /** Of another place nothing is said by this: they may be there in another window. True where that is news. */
    boolean rests(Member member, String place) {
        Spot before = spots.get(member);
        return before != null && before.place.equals(place) && spots.remove(member, before);
    }

    /** Those of whom nothing was heard for too long. */
    Set<Member> forgetSilent(Instant now) {
        return spots.entrySet().stream()
                .filter(each -> each.getValue().isSilentAt(now) && spots.remove(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /** The place of each, by their number. */
    Map<Long, String> at(String code, Instant now) {
        Map<Long, String> places = new TreeMap<>();
        spots.forEach((member, spot) -> {
            if (member.code.equals(code) && !spot.isSilentAt(now)) {
                places.put(member.number, spot.place);
            }
        });
        return places;
    }
}
