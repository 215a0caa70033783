package breakout.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import breakout.kernel.Language;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/**
 * What a session starts with, as an administrator wrote it in {@code config/sessions}.
 *
 * @param headings how its head reads in other languages, by language
 */
public record Template(String organisation, String meeting, String title, String document, String agendaItem, String purpose,
        String venue, LocalDate startsOn, LocalDate endsOn, String language, String attribution, int groups,
        BigDecimal minutes, int graceSeconds, List<Map<String, String>> questions, List<Subject> technologies,
        Map<String, HeadLines> headings) {

    public Template {
        require(title != null && !title.isBlank(), "title: a session needs one");
        require(Language.of(language).isPresent(), "language: en or fr is needed");
        require(questions != null && !questions.isEmpty(), "questions: a session asks at least one");
        String spoken = language;
        require(questions.stream().allMatch(q -> q != null && q.get(spoken) != null),
                "questions: each must be worded in the session's language, " + language);
        require(technologies != null && !technologies.isEmpty(), "technologies: at least one");
        require(groups >= 1 && groups <= BreakoutGroup.MOST, "groups: 1 to " + BreakoutGroup.MOST);
        require(minutes != null && minutes.signum() > 0 && minutes.compareTo(Paper.MOST_MINUTES) <= 0,
                "minutes: more than 0, at most " + Paper.MOST_MINUTES);
        require(graceSeconds >= 0 && graceSeconds <= Paper.LONGEST_GRACE, "graceSeconds: 0 to " + Paper.LONGEST_GRACE);
        try {
            Attribution.of(attribution);
        } catch (Refusal unknown) {
            throw new IllegalArgumentException("attribution: unattributed, category, region or named", unknown);
        }
        title = line("title", title, Paper.LONGEST_LINE);
        organisation = line("organisation", organisation, Paper.LONGEST_LINE);
        meeting = line("meeting", meeting, Paper.LONGEST_LINE);
        document = line("document", document, Paper.LONGEST_SYMBOL);
        agendaItem = line("agendaItem", agendaItem, Paper.LONGEST_LINE);
        purpose = line("purpose", purpose, Paper.LONGEST_LINE);
        venue = line("venue", venue, Paper.LONGEST_LINE);
        headings = headings == null ? Map.of()
                : worded(headings, language,
                        new HeadLines(organisation, meeting, title, agendaItem, purpose, venue));
    }

    private static Map<String, HeadLines> worded(Map<String, HeadLines> headings, String language, HeadLines lines) {
        Map<String, HeadLines> worded = new TreeMap<>();
        headings.forEach((tag, others) -> {
            require(Language.other(tag, language).isPresent() && others != null,
                    "headings: in the other languages of the pages, by en or fr");
            try {
                worded.put(tag, lines.wordedBy(others));
            } catch (Refusal refusal) {
                throw new IllegalArgumentException("headings: " + tag + " wants each line of the head, in at most "
                        + Paper.LONGEST_LINE + " characters: " + refusal.violations().get(0).field(), refusal);
            }
        });
        return worded;
    }

    HeadLines lines() {
        return new HeadLines(organisation, meeting, title, agendaItem, purpose, venue);
    }

    /** The same, discussing these technologies besides. */
    Template discussing(List<Subject> besides) {
        List<Subject> all = Stream.concat(technologies.stream(), besides.stream()).toList();
        return new Template(organisation, meeting, title, document, agendaItem, purpose, venue, startsOn, endsOn, language,
                attribution, groups, minutes, graceSeconds, questions, all, headings);
    }

    private static String line(String key, String text, int longest) {
        require(text == null || text.length() <= longest, key + ": at most " + longest + " characters");
        return text == null || text.isBlank() ? "" : PlainText.line(key, text, longest);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
