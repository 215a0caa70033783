package breakout.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import breakout.report.PlenaryReport;
import breakout.report.Report;

/**
 * The report: its messages, what the plenary holds otherwise, and all that was final, as it was printed.
 *
 * @param state draft or final; {@code revision} is that of the draft at hand, or of what is final
 */
record Book(String state, int revision, List<Sentence> messages, List<Objection> reservations, List<Edition> finals) {

    static final Book EMPTY = new Book("draft", 1, List.of(), List.of(), List.of());

    private static final int MOST_REVISIONS = 1000;
    private static final int LONGEST_PART = 20;
    private static final int LONGEST_RESERVATION = 1000;
    private static final int MOST_PARAGRAPHS = 1_000_000;

    /** A message, and how it is worded in other languages. */
    record Sentence(String text, Map<String, String> wordings) {
    }

    /** A reservation on a paragraph of a final revision; {@code point} is null where that tells none. */
    record Objection(int revision, int paragraph, String part, int place, Integer point, String text, String language) {
    }

    /** A final revision. */
    record Edition(int revision, Instant finalisedAt, PlenaryReport report) {
    }

    private enum State {
        DRAFT,
        FINAL
    }

    /** But for what {@link Edition}s say, which the report's own room looks through. */
    Book checked(Spot spot, String language, Instant latest) {
        State read = spot.at("state").given(spot.at("state").constant(State.class, state));
        spot.at("revision").number(revision, 1, MOST_REVISIONS);
        List<Edition> editions = spot.at("finals").each(finals, MOST_REVISIONS, (at, edition) -> {
            at.at("revision").number(edition.revision(), 1, revision);
            at.at("finalisedAt").past(at.at("finalisedAt").given(edition.finalisedAt()), latest);
            at.at("report").given(edition.report());
            return edition;
        });
        for (int i = 1; i < editions.size(); i++) {
            spot.at("finals").at(i).at("revision").demand(editions.get(i).revision() > editions.get(i - 1).revision(),
                    "archive_order");
            spot.at("finals").at(i).at("finalisedAt").demand(
                    !editions.get(i).finalisedAt().isBefore(editions.get(i - 1).finalisedAt()), "archive_time");
        }
        int last = editions.isEmpty() ? 0 : editions.get(editions.size() - 1).revision();
        spot.at("revision").demand(read == State.FINAL ? last == revision : last < revision, "archive_revision");
        return new Book(state, revision, spot.at("messages").each(messages, Report.MOST_MESSAGES,
                (at, each) -> new Sentence(
                        at.at("text").text(at.at("text").line(each.text(), Report.LONGEST_MESSAGE), Report.LONGEST_MESSAGE),
                        Conclusion.wordings(at.at("wordings"), each.wordings(), language, Report.LONGEST_MESSAGE))),
                spot.at("reservations").each(reservations, Report.MOST_RESERVATIONS, Book::checked), editions);
    }

    private static Objection checked(Spot spot, Objection each) {
        spot.at("revision").number(each.revision(), 1, MOST_REVISIONS);
        spot.at("paragraph").number(each.paragraph(), 1, MOST_PARAGRAPHS);
        spot.at("place").number(each.place(), 1, MOST_PARAGRAPHS);
        spot.at("part").demand(each.part() != null && each.part().matches("[a-zA-Z-]{1," + LONGEST_PART + "}"), "wrong_value");
        return new Objection(each.revision(), each.paragraph(), each.part(), each.place(), each.point(),
                spot.at("text").text(each.text(), LONGEST_RESERVATION), spot.at("language").language(each.language()));
    }
}
