package breakout.access;

/**
 * For whom somebody speaks who curates a session: a group's rapporteur for that group, staff and the plenary's rapporteurs for
 * the plenary and every group of it.
 *
 * @param group null for the plenary
 */
public record Speaker(Integer group) {

    static final Speaker FOR_ALL = new Speaker(null);

    /** @param other null for the plenary */
    public boolean speaksFor(Integer other) {
        return group == null || group.equals(other);
    }

    public boolean speaksForPlenary() {
        return group == null;
    }
}
