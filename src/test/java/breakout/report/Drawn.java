package breakout.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.point.Point;
import breakout.point.Source;
import breakout.point.Worded;
import breakout.point.Wordings;
import breakout.report.PlenaryReport.Asked;
import breakout.report.PlenaryReport.Held;
import breakout.report.PlenaryReport.Method;
import breakout.report.PlenaryReport.Topic;
import breakout.session.Attribution;
import breakout.session.Header;
import breakout.technology.Kind;

/** Reports that are drawn up for the tests, from points that are made up here. */
final class Drawn {

    private static final Header HEADER = new Header("World Customs Organization",
            "Permanent Technical Committee, 217th/218th Sessions", "Disruptive technologies", "PC0483E1a", "Item IX",
            "to take note", "Brussels", LocalDate.of(2017, 10, 17), LocalDate.of(2017, 10, 20));

    private final List<Point> points = new ArrayList<>();
    private Groupwork groupwork = Groupwork.NONE;
    private List<Reserved> reserved = List.of();
    private int numbered;
    private int revision = 1;
    private ReadBacks readBacks;
    private String named;

    Drawn point(int question, Kind kind, Set<String> technologies, String language, String text, String... voices) {
        List<Source> sources = new ArrayList<>();
        for (String voice : voices) {
            numbered++;
            sources.add(
                    new Source(UUID.randomUUID(), numbered, question, kind, technologies, language, text, List.of(), 1, false,
                            Set.of(voice), null, false, false));
        }
        points.add(new Point(sources));
        return this;
    }

    /** The last point, in the words of a rapporteur who files it likewise. */
    Drawn worded(String text, String addressee) {
        Point last = points.remove(points.size() - 1);
        points.add(new Point(last.sources(), new Worded(UUID.randomUUID(), last.question(), last.kind(), last.technologies(),
                "en", text, last.kind() == Kind.RECOMMENDATION ? addressee : null, Wordings.NONE, null)));
        return this;
    }

    /** The first who said the last point is quoted below it. */
    Drawn quoted() {
        Point last = points.remove(points.size() - 1);
        List<Source> sources = new ArrayList<>(last.sources());
        Source first = sources.get(0);
        sources.set(0, new Source(first.id(), first.number(), first.question(), first.kind(), first.technologies(),
                first.language(), first.text(), first.translations(), first.group(), first.late(), first.voices(),
                first.author(), first.proposed(), true));
        points.add(new Point(sources, last.inOtherWords()));
        return this;
    }

    /** The technology "named". */
    Drawn calling(String name) {
        named = name;
        return this;
    }

    Drawn readBack(ReadBacks told) {
        readBacks = told;
        return this;
    }

    /** What the groups report back, and what the plenary holds otherwise. */
    Drawn heard(Groupwork said, List<Reserved> held) {
        groupwork = said;
        reserved = held;
        revision = held.isEmpty() ? 1 : 2;
        return this;
    }

    PlenaryReport report(String... messages) {
        List<Topic> topics = new ArrayList<>(List.of(topic("ai", "Artificial intelligence", "Intelligence artificielle", false),
                topic("iot", "Internet of Things", "Internet des objets", false), topic("drones", "Drones", "Drones", true),
                topic("vr", "Virtual reality", "Réalité virtuelle", false), topic("other", "Other", "Autres", false)));
        if (named != null) {
            topics.add(topics.size() - 1, topic("named", named, named, false));
        }
        List<Asked> asked = List.of(new Asked(1, Map.of("en", "What today?", "fr", "Quoi aujourd’hui ?")),
                new Asked(2, Map.of("en", "What tomorrow?")));
        var method = new Method(List.of("1"), 0, 0, 0, List.of(), List.of(new Held(1, 1, "CLOSED", BigDecimal.TEN)), null,
                null, null, null, readBacks, null);
        return new Frame(HEADER, Map.of(), "en", Attribution.UNATTRIBUTED, List.of("Ada"),
                IntStream.rangeClosed(1, 5).mapToObj(number -> new Groupwork.Group(number, "")).toList(), topics, asked).filled(
                        new Edition(State.DRAFT, revision, null),
                        Stream.of(messages).map(each -> new Message(each, Wordings.NONE)).toList(), points, method, groupwork,
                        reserved);
    }

    private static Topic topic(String code, String english, String french, boolean before) {
        return new Topic(code, Map.of("en", english, "fr", french), before);
    }
}
