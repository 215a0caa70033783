package breakout.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/**
 * A place in a file, such as {@code answers.3.text}: what stands there and cannot be taken is told by it, and never by what it
 * says.
 */
record Spot(String path) {

    static final Spot TOP = new Spot("");

    Spot at(Object below) {
        return new Spot(path.isEmpty() ? String.valueOf(below) : path + "." + below);
    }

    Refusal wrong(String key, Object... arguments) {
        return Refusal.badInput(path, key, arguments);
    }

    void demand(boolean met, String otherwise, Object... arguments) {
        if (!met) {
            throw wrong(otherwise, arguments);
        }
    }

    /** @throws Refusal 400 where there is nothing */
    <T> T given(T thing) {
        demand(thing != null, "archive_lacks");
        return thing;
    }

    /** Reads it as any room does; which field of it cannot be taken is told below this place. */
    <T> T as(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw refusal.violations().isEmpty() ? refusal
                    : Refusal.badInput(at(refusal.violations().get(0).field()).path, refusal.violations().get(0).key(),
                            refusal.violations().get(0).arguments().toArray());
        }
    }

    String text(String typed, int longest) {
        return PlainText.required(path, typed, longest);
    }

    /** Empty for nothing. */
    String words(String typed, int longest) {
        return PlainText.optional(path, typed, longest);
    }

    /** In one line; empty for nothing. */
    String line(String typed, int longest) {
        return words(typed == null ? null : typed.replaceAll("\\s+", " "), longest);
    }

    String language(String typed) {
        String tag = Typed.language(path, typed);
        demand(tag != null, "language_unknown");
        return tag;
    }

    int number(int number, int from, int to) {
        demand(number >= from && number <= to, "archive_number", from, to);
        return number;
    }

    /** Null for none. @param latest what is later is yet to come */
    Instant past(Instant time, Instant latest) {
        demand(time == null || !time.isAfter(latest) && time.isAfter(Instant.EPOCH), "archive_time");
        return time;
    }

    /** The constant with this code, as {@link #code} writes it; null for null. */
    <E extends Enum<E>> E constant(Class<E> kind, String code) {
        for (E constant : kind.getEnumConstants()) {
            if (code(constant).equals(code)) {
                return constant;
            }
        }
        demand(code == null, "wrong_value");
        return null;
    }

    /** Of a constant's name; null for null. */
    static String lower(String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }

    static String code(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each of a list, none for null. @throws Refusal 400 for more than the most, and for one that is nothing */
    <T, R> List<R> each(List<T> list, int most, BiFunction<Spot, T, R> reading) {
        List<T> all = list == null ? List.of() : list;
        demand(all.size() <= most, "archive_too_many", most);
        List<R> read = new ArrayList<>(all.size());
        for (T one : all) {
            Spot spot = at(read.size());
            read.add(reading.apply(spot, spot.given(one)));
        }
        return read;
    }
}
