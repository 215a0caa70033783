package breakout.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;

import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.PlenaryReport.Said;
import breakout.report.PlenaryReport.Topic;
import breakout.session.Header;
import breakout.technology.Technology;

/** How a report words counts, names and days in one language: the one place that does. */
record Wording(Words words, Language language, PlenaryReport report) {

    /** The same report in this language and in every other. */
    List<Wording> inEveryLanguage() {
        return Stream.of(Language.values()).map(each -> new Wording(words, each, report)).toList();
    }

    String say(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    /** "three contributions" */
    String contributions(int count) {
        return say("report:contributions", count);
    }

    /**
     * "three contributions, some delegates, two groups", or "one delegate": how often a point was made, by how many, supporters
     * among them, and,
     * where groups are told, in how many of them if that was not one alone.
     */
    String support(Entry point) {
        String contributions = contributions(point.said().size());
        String delegates = quantified(Quantifier.of(point.contributors(), report.basis().contributors()));
        return point.contributors() == 1 && point.said().size() == 1
                ? report.edition().isBeforeFifthSetting() ? contributions : delegates
                : contributions + ", " + delegates
                        + (point.first().group() > 0 && point.groups() > 1 && !report.edition().isBeforeThirdSetting()
                                ? ", " + say("report:groups", point.groups())
                                : "");
    }

    /** "some delegates" */
    String quantified(Quantifier quantifier) {
        return words.of(language, "report:quantifier", quantifier);
    }

    String kind(String code) {
        return words.of(language, "report:kind", code);
    }

    /** What may be told of whoever wrote it; empty where nothing may. */
    String author(Said said) {
        var author = said.author();
        if (author == null) {
            return "";
        }
        return author.names() != null ? author.names().getOrDefault(language.tag(), "")
                : author.category() != null ? words.of(language, "delegate:category", author.category())
                        : words.of(language, "delegation:region", author.region());
    }

    /** The technology's name, in the words of the session's vocabulary. */
    String name(String code) {
        return switch (code) {
            case PlenaryReport.GENERAL -> say("report:general");
            case Technology.OTHER -> say("report:other");
            default -> report.technology(code).map(Topic::names).map(names -> names.getOrDefault(language.tag(), code))
                    .orElse(code);
        };
    }

    /** "drones, robotics and biometrics" */
    String names(List<String> codes) {
        return all(codes.stream().map(this::name).toList());
    }

    /** "one, two and three" */
    String all(List<String> each) {
        return ListFormatter.getInstance(locale()).format(each);
    }

    /** As {@link #names}, after a negation: "drones, robotics or biometrics". */
    String noneOf(List<String> codes) {
        return ListFormatter.getInstance(locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(codes.stream().map(this::name).toList());
    }

    /** As it is worded in this language, else as the session was opened. */
    Header header() {
        return isHeaded() ? report.header().worded(report.headings().get(language.tag())) : report.header();
    }

    /** Of the header. */
    String headed() {
        return isHeaded() ? language.tag() : report.language();
    }

    private boolean isHeaded() {
        return report.headings().containsKey(language.tag()) && !language.is(report.language());
    }

    /** "Brussels, 17–20 October 2017" */
    String placeAndDays(Header header) {
        return String.join(", ", Stream.of(header.venue(), days(header)).filter(part -> !part.isEmpty()).toList());
    }

    String day(Instant instant) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, locale());
        format.setTimeZone(TimeZone.getTimeZone(ZoneId.systemDefault().getId()));
        return format.format(Date.from(instant));
    }

    /** In the reader's language if it was worded so, else as the session asks it. */
    Reading.Quoted question(Map<String, String> wordings) {
        String tag = wordings.containsKey(language.tag()) ? language.tag() : report.language();
        return Reading.Quoted.of(tag, wordings.get(tag));
    }

    private String days(Header header) {
        LocalDate from = header.startsOn() == null ? header.endsOn() : header.startsOn();
        if (from == null) {
            return "";
        }
        LocalDate to = header.endsOn() == null ? from : header.endsOn();
        var format = DateIntervalFormat.getInstance("dMMMMy", locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(from), millis(to))).replace('\u2009', ' ').replace(" – ", "–");
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private Locale locale() {
        return language == Language.EN ? Locale.UK : language.locale();
    }

    /** Where a point was made several times, how often as people have confirmed: " ×3, merging proposed". */
    String repeated(Entry point) {
        return point.said().size() == 1 ? "" : times(point) + proposed(point);
    }

    /** As {@link #repeated}, with the answers by which it was made. */
    String references(Entry point) {
        if (point.said().size() == 1) {
            return "";
        }
        String numbers = point.said().stream().limit(Grounding.MOST_OF_A_POINT).map(said -> String.valueOf(said.number()))
                .collect(Collectors.joining(", "));
        int further = point.said().size() - Grounding.MOST_OF_A_POINT;
        return times(point) + " [" + numbers + (further > 0 ? " " + say("report:furtherReferences", further) : "") + "]"
                + proposed(point);
    }

    private static String times(Entry point) {
        long confirmed = confirmed(point);
        return confirmed > 1 ? " ×" + confirmed : "";
    }

    private String proposed(Entry point) {
        return confirmed(point) < point.said().size() ? ", " + say("report:proposed") : "";
    }

    private static long confirmed(Entry point) {
        return point.said().stream().filter(said -> !said.proposed()).count();
    }
}
