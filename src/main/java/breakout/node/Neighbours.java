package breakout.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Database;

/** The servers on the same database, this one among them. */
@ApplicationScoped
public class Neighbours {

    /** Unseen for longer, a server is dead, or cut off from the database, and can acknowledge nothing. */
    static final Duration PATIENCE = Duration.ofSeconds(2);
    /** After the clock is right. */
    static final int AFTER_THE_CLOCK = Interceptor.Priority.PLATFORM_BEFORE + 10;
    private static final Duration MEMORY = Duration.ofHours(1);

    private final boolean possible;
    private final Clock clock;
    private long me;

    Neighbours(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String address, Clock clock) {
        this.possible = Database.at(address).isShared();
        this.clock = clock;
    }

    void begin(@Observes @Priority(AFTER_THE_CLOCK) StartupEvent start) {
        if (possible) {
            Instant now = clock.instant();
            me = QuarkusTransaction.requiringNew().call(() -> {
                Node.forgetUnseenSince(now.minus(MEMORY));
                return Node.begin(now).number();
            });
        }
    }

    /** Whether this database can be shared at all. */
    public boolean possible() {
        return possible;
    }

    /** The number of this server. */
    public long me() {
        return me;
    }

    /** The numbers of those that are alive. Only in a transaction. */
    public Set<Long> alive() {
        if (!possible) {
            return Set.of(me);
        }
        Set<Long> alive = new HashSet<>(Node.seenSince(clock.instant().minus(PATIENCE)));
        alive.add(me);
        return alive;
    }
}
