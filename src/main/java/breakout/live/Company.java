package breakout.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

import breakout.kernel.Metronome;
import breakout.live.Whereabouts.Member;
import breakout.node.Telegram;
import breakout.node.Wire;

/**
 * Lets those who write the report at one desk know of each other who works where. It is kept in no database: a server that
 * starts anew is told within seconds.
 */
@ApplicationScoped
public class Company {

    /** Whoever runs through places is told of once; and no telegram overtakes the one before, which is gone in less. */
    private static final long MOMENT_MILLIS = 250;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Buffer NEWS = Buffer.buffer("event: desk\ndata: 1\n\n");

    private final Whereabouts whereabouts = new Whereabouts();
    private final Map<HttpServerResponse, Member> listeners = new ConcurrentHashMap<>();
    private final Set<Member> moved = ConcurrentHashMap.newKeySet();
    /** The last that each has said here. */
    private final Map<Member, Telegram> untold = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Vertx vertx;
    private final Clock clock;
    private final Wire wire;

    Company(Vertx vertx, Clock clock, Metronome metronome, Wire wire) {
        this.vertx = vertx;
        this.clock = clock;
        this.wire = wire;
        metronome.every(LOOK, this::look);
    }

    /**
     * Somebody at the desk works there now; to be said again every few seconds for as long as they do.
     *
     * @param number as {@code Presence} tells it
     * @param place what the desk calls it, without blanks
     */
    public void works(String code, long number, String place) {
        hear(code, number, place);
        untold.put(new Member(code, number), new Telegram(Telegram.Kind.WORKS, code, number, place));
        tellSoon();
    }

    /** They work there no more, and may elsewhere. */
    public void rests(String code, long number, String place) {
        if (miss(code, number, place)) {
            untold.put(new Member(code, number), new Telegram(Telegram.Kind.RESTS, code, number, place));
            tellSoon();
        }
    }

    /** Who works where, by their number. */
    public Map<Long, String> at(String code) {
        return whereabouts.at(code, clock.instant());
    }

    /** A page of the desk, which hears of the others from now on, and is to ask where they are. */
    void join(String code, long number, HttpServerResponse listener) {
        listeners.put(listener, new Member(code, number));
        tell(listener);
    }

    /** As {@link #works}, on this server. */
    void hear(String code, long number, String place) {
        var member = new Member(code, number);
        if (whereabouts.works(member, place, clock.instant())) {
            changes(member);
        }
    }

    /** As {@link #rests}, on this server; true where that is news. */
    boolean miss(String code, long number, String place) {
        var member = new Member(code, number);
        boolean news = whereabouts.rests(member, place);
        if (news) {
            changes(member);
        }
        return news;
    }

    void look() {
        whereabouts.forgetSilent(clock.instant()).forEach(this::changes);
        listeners.keySet().removeIf(listener -> listener.closed() || listener.ended());
    }

    private void changes(Member member) {
        moved.add(member);
        tellSoon();
    }

    private void tellSoon() {
        if (due.compareAndSet(false, true)) {
            vertx.setTimer(MOMENT_MILLIS, rested -> tell());
        }
    }

    private void tell() {
        due.set(false);
        // another beat may have told it meanwhile
        untold.keySet().forEach(member -> Optional.ofNullable(untold.remove(member)).ifPresent(wire::tell));
        Set<Member> news = Set.copyOf(moved);
        moved.removeAll(news);
        listeners.forEach((listener, member) -> {
            if (news.stream().anyMatch(each -> each.code().equals(member.code()) && each.number() != member.number())) {
                tell(listener);
            }
        });
    }

    private void tell(HttpServerResponse listener) {
        try {
            listener.write(NEWS);
        } catch (IllegalStateException gone) {
            listeners.remove(listener);
        }
    }
}
