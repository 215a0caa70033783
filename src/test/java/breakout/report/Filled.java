package breakout.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import breakout.answer.Draft;
import breakout.answer.Translated;
import breakout.answer.Translation;
import breakout.highlight.Highlight;
import breakout.highlight.Verdict;
import breakout.point.Point;
import breakout.point.Source;
import breakout.point.Worded;
import breakout.point.Wordings;
import breakout.report.PlenaryReport.Asked;
import breakout.report.PlenaryReport.Held;
import breakout.report.PlenaryReport.Hidden;
import breakout.report.PlenaryReport.Method;
import breakout.report.PlenaryReport.Topic;
import breakout.session.Attribution;
import breakout.session.BreakoutGroup;
import breakout.session.HeadLines;
import breakout.session.Header;
import breakout.session.Paper;
import breakout.technology.Kind;

/** A report in which something stands wherever people type something. */
final class Filled {

    private static final int OF_A_TECHNOLOGY = 80;
    private static final int OF_A_QUESTION = 1000;
    private static final int OF_A_REASON = 200;
    private static final int OF_A_NAME = 100;

    /** What somebody types into a field. */
    interface Typing {

        /**
         * @param longest what the field takes, in letters. What is read in one language only is a field that ends with its tag.
         */
        String into(String field, int longest);
    }

    private final Typing typing;

    private Filled(Typing typing) {
        this.typing = typing;
    }

    static PlenaryReport with(Typing typing) {
        return new Filled(typing).report();
    }

    private PlenaryReport report() {
        var header = new Header("", "", "", typing.into("document", Paper.LONGEST_SYMBOL), "", "", "",
                LocalDate.of(2017, 10, 17), null, typing.into("facilitators", Header.LONGEST_FACILITATORS))
                .worded(lines("en"));
        var topics = List.of(new Topic("ai", inBoth("technology", OF_A_TECHNOLOGY), true),
                new Topic("iot", inBoth("another technology", OF_A_TECHNOLOGY), false),
                new Topic("other", Map.of("en", "Other", "fr", "Autres"), false));
        var asked = List.of(new Asked(1, inBoth("question", OF_A_QUESTION)),
                new Asked(2, inBoth("another question", OF_A_QUESTION)));
        List<Source> sources = List.of(source(2, typing.into("answer", Draft.LONGEST_TEXT)),
                source(1, typing.into("another answer", Draft.LONGEST_TEXT)));
        List<Point> points = new ArrayList<>();
        points.add(new Point(sources.subList(1, 2)));
        points.add(new Point(sources.subList(0, 1), worded("point", 1, Kind.BENEFIT)));
        points.add(new Point(sources, worded("recommendation", 2, Kind.RECOMMENDATION)));
        var method = new Method(List.of("1"), 0, 0, 0, List.of(new Hidden(7, typing.into("reason", OF_A_REASON))),
                List.of(new Held(1, 1, "CLOSED", BigDecimal.TEN)), null, null, null, null, null, null);
        return new Frame(header, Map.of("fr", lines("fr")), "en", Attribution.NAMED,
                List.of(typing.into("rapporteur", OF_A_NAME)),
                List.of(group(1), group(2)), topics, asked)
                .filled(new Edition(State.DRAFT, 2, null),
                        List.of(new Message(typing.into("message en", Report.LONGEST_MESSAGE),
                                new Wordings(null, typing.into("message fr", Report.LONGEST_MESSAGE)))),
                        points, method, heard(), List.of(new Reserved(new Placement(1, 1, "messages", 1, null), "en",
                                typing.into("reservation", Reservation.LONGEST_TEXT))));
    }

    private HeadLines lines(String language) {
        return new HeadLines(line("organisation " + language), line("meeting " + language), line("title " + language),
                line("agendaItem " + language), line("purpose " + language), line("venue " + language));
    }

    private String line(String field) {
        return typing.into(field, Paper.LONGEST_LINE);
    }

    private Map<String, String> inBoth(String field, int longest) {
        return Map.of("en", typing.into(field + " en", longest), "fr", typing.into(field + " fr", longest));
    }

    private Source source(int number, String text) {
        var translated = new Translated("fr", typing.into("translation " + number + " fr", Translation.LONGEST_TEXT),
                "checked");
        return new Source(UUID.randomUUID(), number, 1, Kind.RISK, Set.of("ai", "iot"), "ru", text, List.of(translated), 1,
                false, Set.of("voice " + number), null, false, true);
    }

    private Worded worded(String field, int question, Kind kind) {
        return new Worded(UUID.randomUUID(), question, kind, Set.of("ai"), "en",
                typing.into(field + " en", Worded.LONGEST_TEXT),
                kind == Kind.RECOMMENDATION ? typing.into("addressee", Worded.LONGEST_ADDRESSEE) : null,
                new Wordings(null, typing.into(field + " fr", Worded.LONGEST_TEXT)), null);
    }

    private Groupwork.Group group(int number) {
        return new Groupwork.Group(number, typing.into("group " + number, BreakoutGroup.LONGEST_NAME));
    }

    private Groupwork heard() {
        var reserved = new Groupwork.Reserved("en", typing.into("reservation of a group", Verdict.LONGEST_TEXT));
        var heard = new Groupwork.Heard(1, 1, 1, List.of(new Groupwork.Voiced(group(1), 1, "en",
                typing.into("highlight", Highlight.LONGEST_TEXT), List.of(1), List.of(reserved))));
        return new Groupwork(List.of(heard), List.of(new Groupwork.Silent(group(2), Groupwork.Why.NO_ANSWERS)));
    }
}
