package breakout.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads what stands in a path, a query or a form field as what it means. */
public final class Typed {

    /** The header that tells which version its sender saw last, of what {@code ETag} told. */
    public static final String IF_MATCH = "If-Match";

    /** Of a language tag; longer ones are no language a person reads. */
    private static final int LONGEST_LANGUAGE = 35;

    private static final int MOST_DIGITS = 30;

    private Typed() {
    }

    /**
     * What a round or a question is called by in an address.
     *
     * @throws Refusal 404 with this key, if nothing could be called that
     */
    public static int ordinal(String typed, String unknown) {
        if (!typed.matches("\\d{1,4}")) {
            throw Refusal.notFound(unknown);
        }
        return Integer.parseInt(typed);
    }

    /** @throws Refusal 400 naming the field, if this is no whole number; empty is null */
    public static Integer number(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw Refusal.badInput(field, "number_expected");
        }
    }

    /** The version that somebody saw last. @throws Refusal as {@link #number}; null is null */
    public static Integer version(String field, String seen) {
        return number(field, seen == null ? null : seen.replace("\"", ""));
    }

    /**
     * What somebody saw last, as {@link #IF_MATCH} tells what has no count of its versions: null for {@code *}, and for none.
     */
    public static String imprint(String seen) {
        return seen == null || seen.strip().equals("*") ? null : seen.replace("\"", "").strip();
    }

    /**
     * The version that somebody saw last, as {@link #IF_MATCH} tells it: null for {@code *}, and for none. @throws Refusal 400
     */
    public static Integer ifMatch(String seen) {
        return seen != null && seen.strip().equals("*") ? null : version(IF_MATCH, seen);
    }

    /** A day as browsers write it, {@code 2026-12-24}. @throws Refusal 400 naming the field; empty is null */
    public static LocalDate day(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            throw Refusal.badInput(field, "day_expected");
        }
    }

    /** A number with a decimal point or comma, as people type it. @throws Refusal 400 naming the field; empty is null */
    public static BigDecimal decimal(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Refusal.badInput(field, "number_expected");
        }
    }

    /** To three decimals; null for null, and for what is written with an exponent no quantity of ours has. */
    public static BigDecimal thousandths(BigDecimal number) {
        boolean ours = number != null && Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return ours ? number.setScale(3, RoundingMode.HALF_UP) : null;
    }

    /** @throws Refusal 400 naming the field, if this is no UUID */
    public static UUID uuid(String field, String typed) {
        try {
            UUID uuid = UUID.fromString(typed == null ? "" : typed);
            if (uuid.toString().equalsIgnoreCase(typed)) {
                return uuid;
            }
        } catch (IllegalArgumentException notAUuid) {
            // told below
        }
        throw Refusal.badInput(field, "uuid_expected");
    }

    /** Each once, in their order; null is none. @throws Refusal as {@link #uuid} */
    public static List<UUID> uuids(String field, List<String> typed) {
        return typed == null ? List.of() : typed.stream().map(each -> uuid(field, each)).distinct().toList();
    }

    /** A BCP 47 tag in its canonical form. @throws Refusal 400 naming the field, if this is none; empty is null */
    public static String language(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(typed.strip());
        if (locale.getLanguage().isEmpty() || locale.toLanguageTag().length() > LONGEST_LANGUAGE) {
            throw Refusal.badInput(field, "language_unknown");
        }
        return locale.toLanguageTag();
    }
}
