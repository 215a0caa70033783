package breakout.technology;

import java.util.function.Supplier;

/** What takes long to make, made once, for whoever needs it first: the start waits for none of it. Safe for many threads. */
final class Late<T> {

    private final Supplier<T> making;
    private volatile T made;

    Late(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        T there = made;
        return there != null ? there : make();
    }

    private synchronized T make() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    boolean isMade() {
        return made != null;
    }
}
