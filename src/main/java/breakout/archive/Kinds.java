package breakout.archive;

import breakout.answer.Draft;
import breakout.kernel.Refusal;
import breakout.technology.Kind;

/** Kinds, by their codes in a file and by their names in the database; null is null. */
final class Kinds {

    private Kinds() {
    }

    /** @throws breakout.kernel.Refusal 400 for an unknown one */
    static Kind read(Spot spot, String code) {
        try {
            return Draft.kind(code);
        } catch (Refusal unknown) {
            throw spot.wrong("kind_unknown");
        }
    }

    static String code(String name) {
        return name == null ? null : Kind.valueOf(name).code();
    }

    static String name(String code) {
        return code == null || code.isEmpty() ? null : Kind.of(code).orElseThrow().name();
    }
}
