package breakout.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/**
 * What a session is opened on: a template, and what the facilitator changed of it.
 *
 * @param headings how its head reads in other languages, by language
 */
public record Paper(Header header, String language, Attribution attribution, List<String> groups, BigDecimal minutes,
        int graceSeconds, List<Map<String, String>> questions, List<Subject> subjects,
        Map<String, HeadLines> headings) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_SYMBOL = 40;
    /** Years are written with four digits, and not every database knows others. */
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    /** Longer than this, what comes after the bell is no longer what was being written at the bell. */
    public static final int LONGEST_GRACE = 900;
    static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(600);

    /** What the facilitator may change; null keeps what the template says. {@code groups} null or empty likewise. */
    public record Changes(String title, String meeting, String agendaItem, String document, String venue, LocalDate startsOn,
            LocalDate endsOn, String attribution, List<String> groups, BigDecimal minutes, Integer graceSeconds) {

        public static final Changes NONE = new Changes(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @throws Refusal 400 naming the field that cannot be taken */
    public static Paper of(Template template, Changes changes) {
        LocalDate starts = changes.startsOn() == null ? template.startsOn() : changes.startsOn();
        LocalDate ends = changes.endsOn() == null ? template.endsOn() : changes.endsOn();
        days(starts, ends);
        var header = new Header(template.organisation(), line("meeting", changes.meeting(), template.meeting(), LONGEST_LINE),
                line("title", changes.title(), template.title(), LONGEST_LINE),
                line("document", changes.document(), template.document(), LONGEST_SYMBOL),
                line("agendaItem", changes.agendaItem(), template.agendaItem(), LONGEST_LINE), template.purpose(),
                line("venue", changes.venue(), template.venue(), LONGEST_LINE), starts, ends);
        return new Paper(header, template.language(),
                Attribution.of(changes.attribution() == null ? template.attribution() : changes.attribution()),
                groups(changes.groups(), template.groups()), minutes(changes.minutes(), template.minutes()),
                grace(changes.graceSeconds(), template.graceSeconds()), template.questions(), template.technologies(),
                // in other languages nobody has changed it
                header.lines().equals(template.lines()) ? template.headings() : Map.of());
    }

    /** Null where a day is not told. @throws Refusal 400 for a day of no calendar, and an end before the start */
    public static void days(LocalDate starts, LocalDate ends) {
        day("startsOn", starts);
        day("endsOn", ends);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw Refusal.badInput("endsOn", "ends_before_start");
        }
    }

    private static void day(String field, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Refusal.badInput(field, "day_out_of_range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }

    /** So many groups, without names: they are called by their numbers. */
    public static List<String> counted(int groups) {
        if (groups < 1 || groups > BreakoutGroup.MOST) {
            throw Refusal.badInput("groups", "groups_out_of_range", BreakoutGroup.MOST);
        }
        return Collections.nCopies(groups, "");
    }

    private static List<String> groups(List<String> names, int otherwise) {
        return names == null || names.isEmpty() ? counted(otherwise) : named(names);
    }

    /** Groups of these names. @throws Refusal 400, field {@code groups}, for too many, and for those that nobody could tell */
    public static List<String> named(List<String> names) {
        if (names.size() > BreakoutGroup.MOST) {
            throw Refusal.badInput("groups", "groups_out_of_range", BreakoutGroup.MOST);
        }
        List<String> read = names.stream()
                .map(name -> name.isEmpty() ? name : PlainText.line("groups", name, BreakoutGroup.LONGEST_NAME)).toList();
        List<String> named = read.stream().filter(name -> !name.isEmpty()).toList();
        if (named.stream().anyMatch(name -> name.matches("\\d+")) || named.stream().distinct().count() < named.size()) {
            throw Refusal.badInput("groups", "groups_ambiguous");
        }
        return read;
    }

    private static String line(String field, String changed, String otherwise, int longest) {
        return changed == null ? otherwise : PlainText.line(field, changed, longest);
    }

    private static BigDecimal minutes(BigDecimal changed, BigDecimal otherwise) {
        return changed == null ? otherwise : length("minutes", changed);
    }

    /** A round's length, of more than zero and at most ten hours. */
    public static BigDecimal length(String field, BigDecimal minutes) {
        BigDecimal length = Typed.thousandths(minutes);
        if (length == null || length.signum() <= 0 || length.compareTo(MOST_MINUTES) > 0) {
            throw Refusal.badInput(field, "minutes_out_of_range", MOST_MINUTES);
        }
        return length;
    }

    /** What stays to be taken after a bell, in seconds. @throws Refusal 400, field {@code graceSeconds}, if it is too long */
    public static int grace(Integer changed, int otherwise) {
        int seconds = changed == null ? otherwise : changed;
        if (seconds < 0 || seconds > LONGEST_GRACE) {
            throw Refusal.badInput("graceSeconds", "grace_out_of_range", LONGEST_GRACE);
        }
        return seconds;
    }
}
