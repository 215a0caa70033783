package breakout.access;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Venue;

/** Sees to it that somebody can sign in: by the venue's password, else by a set-up code in the log. */
@Singleton
class FirstStart {

    private static final Logger LOG = Logger.getLogger("breakout");

    @Transactional
    void prepare(@Observes StartupEvent start, Venue venue) {
        venue.facilitatorPassword().map(FirstStart::usable).ifPresentOrElse(Staff::first,
                () -> {
                    if (SetUp.awaited()) {
                        LOG.infof(
                                "Set-up code: %s. Open /sign-in in a browser, enter it, and choose the facilitator's password.",
                                SetUp.begin());
                    }
                });
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
