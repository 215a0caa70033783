package breakout.kernel;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.Arc;

/** Whether the disk has what this request did: nobody is told that something is done before. */
@RequestScoped
public class Pledge {

    private final Disk disk;
    private boolean kept;

    Pledge(Disk disk) {
        this.disk = disk;
    }

    /** As {@link Disk#keep}, unless that is done: what the scribe wrote down is on the disk with that of others. */
    public void keep() {
        if (!kept) {
            disk.keep();
        }
    }

    /** Whether the disk has all that was done so far by the request that this thread answers, if it does one. */
    static void isKept(boolean kept) {
        if (Arc.container().requestContext().isActive()) {
            Arc.container().instance(Pledge.class).get().set(kept);
        }
    }

    void set(boolean now) {
        kept = now;
    }
}
