package breakout.node;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Happening;
import breakout.kernel.Metronome;

/**
 * Tells the other servers on the database what happens here, and this one what happens there. What is committed is told within
 * a
 * moment, once however often it happened; what could not be heard while the database was away is made up for.
 */
@ApplicationScoped
public class Wire {

    /** This server was away from its database, or did not hear the others: nobody knows what happened meanwhile. */
    public record Resumed() {
    }

    /** This server cannot reach its database: whoever follows a session here is better off with another server. */
    public record CutOff() {
    }

    private final Neighbours neighbours;
    private final Sender sender;
    private final Listener listener;

    Wire(Neighbours neighbours, Metronome metronome, Event<Telegram> telegrams, Event<Resumed> resumptions, Event<CutOff> cuts,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.neighbours = neighbours;
        this.sender = new Sender(neighbours, () -> metronome.once(() -> cuts.fire(new CutOff())), address, user, password);
        this.listener = new Listener(neighbours, told -> metronome.once(() -> telegrams.fire(told)),
                () -> metronome.once(() -> resumptions.fire(new Resumed())),
                () -> metronome.once(() -> missed(resumptions)), address, user, password);
    }

    void open(@Observes @Priority(Neighbours.AFTER_THE_CLOCK + 1) StartupEvent start) {
        if (neighbours.possible()) {
            sender.open();
            listener.open();
        }
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        tell(Telegram.of(happening));
    }

    /** Where the database is away as well, there is nothing to look up. */
    private void missed(Event<Resumed> resumptions) {
        if (!isCutOff()) {
            resumptions.fire(new Resumed());
        }
    }

    /** After what it tells of is committed. */
    public void tell(Telegram telegram) {
        if (neighbours.possible()) {
            sender.add(telegram);
        }
    }

    /** Whether this server has not reached its database for longer than others wait for it. */
    public boolean isCutOff() {
        return neighbours.possible() && sender.isCutOff();
    }

    @PreDestroy
    void close() {
        sender.end();
        listener.end();
    }
}
