package breakout.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import breakout.kernel.Language;

/** Takes worded points down, and puts them into another session. */
final class Conclusions {

    private static final String POINTS = "select id, question, kind, text, language, addressee, place, edits, english, french"
            + " from worded_point where session_id = ?";
    private static final String TECHNOLOGIES = "select t.point_id, t.technology from worded_point_technology t"
            + " join worded_point p on p.id = t.point_id where p.session_id = ? order by t.technology";
    private static final String SOURCES = "select s.point_id, s.answer_id from worded_point_source s"
            + " join worded_point p on p.id = s.point_id where p.session_id = ? order by s.place";
    private static final String QUOTED = SOURCES.replace(" order by", " and s.quoted order by");
    private static final Comparator<Conclusion> ORDER = Comparator
            .<Conclusion, Integer> comparing(point -> point.sources().get(0)).thenComparing(Conclusion::text)
            .thenComparing(point -> point.sources().toString());

    private final Ledger ledger;

    Conclusions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those that rest on something still. */
    List<Conclusion> of(Contributions answers) throws SQLException {
        Map<UUID, List<String>> technologies = ledger.readByOwner(TECHNOLOGIES, row -> row.getString(2));
        Map<UUID, List<UUID>> sources = ledger.readByOwner(SOURCES, row -> row.getObject(2, UUID.class));
        Map<UUID, List<UUID>> quoted = ledger.readByOwner(QUOTED, row -> row.getObject(2, UUID.class));
        return ledger.read(POINTS, row -> {
            UUID id = row.getObject("id", UUID.class);
            return new Conclusion(row.getInt("question"), Kinds.code(row.getString("kind")), row.getString("text"),
                    row.getString("language"), row.getString("addressee"), Ledger.whole(row, "place"), row.getInt("edits"),
                    wordings(row.getString("english"), row.getString("french")), technologies.getOrDefault(id, List.of()),
                    answers.numbers(sources.get(id)), answers.numbers(quoted.get(id)));
        }).stream().filter(point -> !point.sources().isEmpty()).sorted(ORDER).toList();
    }

    void put(List<Conclusion> points, Scope scope) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> technologies = new ArrayList<>();
        List<Object[]> sources = new ArrayList<>();
        for (Conclusion each : points) {
            UUID id = UUID.randomUUID();
            rows.add(
                    new Object[] { id, ledger.session(), each.question(), Kinds.name(each.kind()), each.text(), each.language(),
                            each.addressee(), each.place(), each.edits(), each.wordings().get(Language.EN.tag()),
                            each.wordings().get(Language.FR.tag()), 0 });
            each.technologies().forEach(code -> technologies.add(new Object[] { id, code }));
            for (int i = 0; i < each.sources().size(); i++) {
                Integer source = each.sources().get(i);
                sources.add(new Object[] { id, i, scope.answer(source), each.quoted().contains(source) });
            }
        }
        ledger.write("worded_point", "id, session_id, question, kind, text, language, addressee, place, edits, english, french,"
                + " version", rows);
        ledger.write("worded_point_technology", "point_id, technology", technologies);
        ledger.write("worded_point_source", "point_id, place, answer_id, quoted", sources);
    }

    /** By language, those that there are. */
    static Map<String, String> wordings(String english, String french) {
        Map<String, String> all = new TreeMap<>();
        Map<String, String> given = new HashMap<>();
        given.put(Language.EN.tag(), english);
        given.put(Language.FR.tag(), french);
        given.forEach((tag, text) -> {
            if (text != null) {
                all.put(tag, text);
            }
        });
        return all;
    }
}
