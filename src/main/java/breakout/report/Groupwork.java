package breakout.report;

import java.util.List;

/**
 * What the break-out groups report back: their highlights that they confirmed, and which groups have none.
 *
 * @param heard by their questions, what most groups say first
 */
record Groupwork(List<Heard> heard, List<Silent> silent) {

    static final Groupwork NONE = new Groupwork(List.of(), List.of());

    /**
     * What groups say alike.
     *
     * @param groups how many say it
     * @param delegations how many stand behind it, as authors or supporters of the answers it rests on, each counted once
     */
    record Heard(int question, int groups, int delegations, List<Voiced> voiced) {
    }

    /**
     * As one group words it.
     *
     * @param group and {@code answers}, on which it rests, are told where the groups of answers are
     */
    record Voiced(Group group, int round, String language, String text, List<Integer> answers, List<Reserved> reservations) {
    }

    /** @param name empty for one that is called by its number */
    record Group(int number, String name) {
    }

    /** What a delegation of the group holds otherwise, in its words. */
    record Reserved(String language, String text) {
    }

    /** A group without a confirmed highlight. */
    record Silent(Group group, Why why) {
    }

    /** Why the plenary hears nothing of a group. */
    enum Why {
        NO_ANSWERS,
        /** It had answers, and nothing was marked. */
        NOTHING_MARKED,
        /** Something was marked, and the group has not confirmed it. */
        NOT_CONFIRMED
    }

    Groupwork {
        heard = List.copyOf(heard);
        silent = List.copyOf(silent);
    }

    boolean isEmpty() {
        return heard.isEmpty() && silent.isEmpty();
    }
}
