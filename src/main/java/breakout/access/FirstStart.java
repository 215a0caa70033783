package breakout.access;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Retried;
import breakout.kernel.Venue;

/** Sees to it that somebody can sign in: by the venue's password, else by a set-up code in the log. */
@Singleton
class FirstStart {

    private static final Logger LOG = Logger.getLogger("breakout");

    void prepare(@Observes StartupEvent start, Venue venue) {
        Optional<String> password = venue.facilitatorPassword().map(FirstStart::usable);
        // another server may begin on the same database at the same moment
        Optional<String> code = Retried.inTransaction(() -> {
            password.ifPresent(Staff::first);
            return password.isEmpty() && SetUp.awaited() ? Optional.of(SetUp.begin()) : Optional.empty();
        });
        code.ifPresent(told -> LOG.infof(
                "Set-up code: %s. Open /sign-in in a browser, enter it, and choose the facilitator's password.", told));
    }

    /** Anything else would let in whoever types nothing, or half of it. */
    private static String usable(String password) {
        if (password.isBlank()) {
            throw new IllegalStateException("breakout.facilitator-password is empty: set a password, or leave the key out");
        }
        if (!Password.isHashedWhole(password)) {
            throw new IllegalStateException("breakout.facilitator-password is longer than the " + Password.MOST_BYTES
                    + " bytes that count: set a shorter one");
        }
        return password;
    }
}
