package breakout.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import breakout.archive.Mark.Word;
import breakout.kernel.Secret;

/** Takes highlights down with what was said of them, and puts them into another session. */
final class Marks {

    private static final String HIGHLIGHTS = "select h.id, h.group_number, h.round_number, h.question, h.kind, h.text, h.language,"
            + " h.place, h.edits, h.alike_id, r.closes_at from highlight h left join read_back r on r.id = h.read_back_id"
            + " where h.session_id = ? order by h.group_number, h.place, h.question, h.text";
    private static final String TECHNOLOGIES = "select t.highlight_id, t.technology from highlight_technology t join highlight h"
            + " on h.id = t.highlight_id where h.session_id = ? order by t.technology";
    private static final String SOURCES = "select s.highlight_id, s.answer_id from highlight_source s join highlight h"
            + " on h.id = s.highlight_id where h.session_id = ? order by s.place";
    private static final String VERDICTS = "select v.highlight_id, v.opinion, v.text, v.language, v.voice from verdict v"
            + " join highlight h on h.id = v.highlight_id where h.session_id = ? order by v.opinion, v.text";

    private final Ledger ledger;

    Marks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those that rest on something still. @param now by which a read-back is over */
    List<Mark> of(Contributions answers, Sealing sealing, Instant now) throws SQLException {
        Map<UUID, List<String>> technologies = ledger.readByOwner(TECHNOLOGIES, row -> row.getString(2));
        Map<UUID, List<UUID>> sources = ledger.readByOwner(SOURCES, row -> row.getObject(2, UUID.class));
        Map<UUID, List<Word>> verdicts = ledger.readByOwner(VERDICTS, row -> new Word(Spot.lower(row.getString(2)),
                row.getString(3), row.getString(4), sealing.of(row.getString(5))));
        Map<UUID, Integer> numbers = new HashMap<>();
        ledger.read(HIGHLIGHTS, row -> row.getObject("id", UUID.class)).stream()
                .filter(id -> !answers.numbers(sources.get(id)).isEmpty()).forEach(id -> numbers.put(id, numbers.size() + 1));
        List<Mark> marks = new ArrayList<>();
        ledger.read(HIGHLIGHTS, row -> {
            UUID id = row.getObject("id", UUID.class);
            return numbers.containsKey(id) && marks.add(mark(row, numbers, now, technologies.getOrDefault(id, List.of()),
                    answers.numbers(sources.get(id)), verdicts.getOrDefault(id, List.of())));
        });
        return marks;
    }

    private static Mark mark(ResultSet row, Map<UUID, Integer> numbers, Instant now, List<String> technologies,
            List<Integer> sources, List<Word> verdicts) throws SQLException {
        Instant closes = Ledger.time(row, "closes_at");
        UUID alike = row.getObject("alike_id", UUID.class);
        return new Mark(numbers.get(row.getObject("id", UUID.class)), row.getInt("group_number"), row.getInt("round_number"),
                row.getInt("question"), Kinds.code(row.getString("kind")), row.getString("text"), row.getString("language"),
                row.getInt("place"), row.getInt("edits"), closes == null || closes.isAfter(now) ? null : closes,
                alike == null ? null : numbers.get(alike), technologies, sources, verdicts);
    }

    void put(List<Mark> marks, Scope scope, Map<Spot, String> voices) throws SQLException {
        Map<String, Long> readBacks = new HashMap<>();
        List<Object[]> highlights = new ArrayList<>();
        List<Object[]> technologies = new ArrayList<>();
        List<Object[]> sources = new ArrayList<>();
        List<Object[]> verdicts = new ArrayList<>();
        for (Mark each : marks) {
            UUID id = scope.highlight(each.number());
            highlights.add(new Object[] { id, ledger.session(), each.group(), each.round(), each.question(),
                    Kinds.name(each.kind()), each.text(), each.language(), each.place(), each.edits(),
                    scope.highlight(each.alike()),
                    readBack(readBacks, each), 0 });
            each.technologies().forEach(code -> technologies.add(new Object[] { id, code }));
            for (int i = 0; i < each.sources().size(); i++) {
                sources.add(new Object[] { id, i, scope.answer(each.sources().get(i)) });
            }
            for (int i = 0; i < each.verdicts().size(); i++) {
                Word word = each.verdicts().get(i);
                verdicts.add(new Object[] { UUID.randomUUID(), id, word.verdict().toUpperCase(Locale.ROOT), word.text(),
                        word.language(), Secret.label(), voices.get(spot(each, i)) });
            }
        }
        ledger.write("highlight", "id, session_id, group_number, round_number, question, kind, text, language, place, edits,"
                + " alike_id, read_back_id, version", highlights);
        ledger.write("highlight_technology", "highlight_id, technology", technologies);
        ledger.write("highlight_source", "highlight_id, place, answer_id", sources);
        ledger.write("verdict", "id, highlight_id, opinion, text, language, owner_hash, voice", verdicts);
    }

    /** Where a file has whose verdict it is. */
    static Spot spot(Mark mark, int verdict) {
        return Spot.TOP.at("highlights").at(mark.number() - 1).at("verdicts").at(verdict).at("delegation");
    }

    /** Those of a group that were asked together were asked once. */
    private Long readBack(Map<String, Long> readBacks, Mark mark) throws SQLException {
        if (mark.askedUntil() == null) {
            return null;
        }
        String asked = mark.group() + " " + mark.askedUntil();
        Long known = readBacks.get(asked);
        if (known == null) {
            known = ledger.writeOne("read_back", "session_id, group_number, closes_at, ended", ledger.session(), mark.group(),
                    mark.askedUntil(), true);
            readBacks.put(asked, known);
        }
        return known;
    }
}
