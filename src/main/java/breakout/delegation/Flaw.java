package breakout.delegation;

import java.util.List;

import breakout.kernel.Refusal;

/**
 * What cannot be taken of an organiser's list, and where it stands.
 *
 * @param line 0 where it is the whole list
 * @param column as the list is headed, or its place from 1; null where it is the whole line
 * @param key of the bundle {@code refusal}
 */
public record Flaw(int line, String column, String key, List<Object> arguments) {

    static Flaw at(int line, String column, String key, Object... arguments) {
        return new Flaw(line, column, key, List.of(arguments));
    }

    Refusal.Violation violation() {
        String field = line == 0 ? "list" : column == null ? "line " + line : "line " + line + ", column " + column;
        return new Refusal.Violation(field, key, arguments);
    }
}
