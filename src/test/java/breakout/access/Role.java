package breakout.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who asks: a column of the table, from who may least to who may most. */
enum Role {
    NOBODY,
    /** Whose seat was given away since: the token they hold opens nothing any more. */
    REMOVED,
    /** A seat of another session, and that session's rapporteur, who show what they hold as if it were of this one. */
    ELSEWHERE,
    CURATOR_ELSEWHERE,
    PROJECTOR,
    /** A seat of the same session that wrote nothing of what is asked for, in group 2. */
    OTHER,
    /** The seat that wrote the answer, in group 1. */
    OWN,
    RAPPORTEUR_2,
    RAPPORTEUR_1,
    PLENARY,
    /** Who was invited to run this session, and does not have its chair. */
    CO_FACILITATOR,
    FACILITATOR;

    static List<String> columns() {
        return Stream.of(values()).map(Role::column).toList();
    }

    /** As the table calls it. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
