package breakout.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** What stands in words at the head of the paper and of the report, in one language; empty where there is no such line. */
@Embeddable
public record HeadLines(String organisation, String meeting, String title, String agendaItem, String purpose, String venue) {

    public HeadLines {
        organisation = given(organisation);
        meeting = given(meeting);
        title = given(title);
        agendaItem = given(agendaItem);
        purpose = given(purpose);
        venue = given(venue);
    }

    /** Each by its name, in the order of the paper. */
    public Map<String, String> byName() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("organisation", organisation);
        lines.put("meeting", meeting);
        lines.put("title", title);
        lines.put("agendaItem", agendaItem);
        lines.put("purpose", purpose);
        lines.put("venue", venue);
        return lines;
    }

    boolean isBlank() {
        return byName().values().stream().allMatch(String::isBlank);
    }

    /**
     * The same head, worded by these: each line that it has, and none besides.
     *
     * @throws Refusal 400 naming the line that is missing, or is none
     */
    public HeadLines wordedBy(HeadLines others) {
        Map<String, String> typed = others.byName();
        BinaryOperator<String> worded = (name, line) -> line.isEmpty() ? ""
                : PlainText.line(name, typed.get(name), Paper.LONGEST_LINE);
        return new HeadLines(worded.apply("organisation", organisation), worded.apply("meeting", meeting),
                worded.apply("title", title), worded.apply("agendaItem", agendaItem), worded.apply("purpose", purpose),
                worded.apply("venue", venue));
    }

    private static String given(String line) {
        return line == null ? "" : line;
    }
}
