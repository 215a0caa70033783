package breakout.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Metronome;
import breakout.node.Telegram;
import breakout.node.Wire;

/**
 * Which seats had a page that followed the session and have lost it. Whoever has finished is not among them, nor who has a page
 * without scripts, which follows nothing. It forgets with the process.
 */
@ApplicationScoped
public class OfflineSeats {

    /** A page that is loaded anew, or that comes back as it should, was not away. */
    static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Whoever is away for longer has gone home. */
    static final Duration MEMORY = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private record Place(String code, long seat) {
    }

    /** There are more or fewer of them than before. */
    record Changed(String code) implements Happening.Backstage {
    }

    private final Map<Place, Instant> lost = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> told = new ConcurrentHashMap<>();
    private final Live live;
    private final Clock clock;
    private final Event<Happening> happenings;
    private final Wire wire;
    /** At the last look. */
    private volatile Set<Place> following = ConcurrentHashMap.newKeySet();

    OfflineSeats(Live live, Clock clock, Event<Happening> happenings, Metronome metronome, Wire wire) {
        this.live = live;
        this.clock = clock;
        this.happenings = happenings;
        this.wire = wire;
        metronome.every(LOOK, this::look);
    }

    /** Their ids. */
    public Set<Long> in(String code) {
        return told.getOrDefault(code, Set.of());
    }

    /** Whoever sits there has finished: nothing is told there any more, and the page that goes now is not missed. */
    public void leave(String code, long seat) {
        forget(code, seat);
        wire.tell(new Telegram(Telegram.Kind.LEFT, code, seat));
    }

    /** As {@link #leave}, on this server. */
    void forget(String code, long seat) {
        live.leave(code, seat);
        follows(code, seat);
    }

    /** Whoever sits there is not missed here: another server has their page, or they have finished. */
    void follows(String code, long seat) {
        var place = new Place(code, seat);
        following.remove(place);
        lost.remove(place);
    }

    /** The server that had their page has lost it. */
    void lost(String code, long seat) {
        lost.putIfAbsent(new Place(code, seat), clock.instant());
    }

    void vacated(@Observes(during = TransactionPhase.AFTER_SUCCESS) Seat.Vacated vacated) {
        leave(vacated.code(), vacated.seat());
    }

    synchronized void look() {
        Instant now = clock.instant();
        Set<Place> there = ConcurrentHashMap.newKeySet();
        live.seats((code, seats) -> seats.forEach(seat -> there.add(new Place(code, seat))));
        following.stream().filter(place -> !there.contains(place) && lost.putIfAbsent(place, now) == null)
                .forEach(place -> wire.tell(new Telegram(Telegram.Kind.LOST, place.code(), place.seat())));
        following = there;
        lost.keySet().removeAll(there);
        lost.values().removeIf(since -> since.isBefore(now.minus(MEMORY)));
        tell(lost.entrySet().stream().filter(each -> !each.getValue().isAfter(now.minus(PATIENCE)))
                .collect(Collectors.groupingBy(each -> each.getKey().code(),
                        Collectors.mapping(each -> each.getKey().seat(), Collectors.toUnmodifiableSet()))));
    }

    private void tell(Map<String, Set<Long>> offline) {
        Map<String, Set<Long>> before = new HashMap<>(told);
        told.putAll(offline);
        told.keySet().retainAll(offline.keySet());
        Set<String> codes = new HashSet<>(before.keySet());
        codes.addAll(offline.keySet());
        codes.stream().filter(code -> !in(code).equals(before.getOrDefault(code, Set.of())))
                .forEach(code -> happenings.fire(new Changed(code)));
    }
}
