package breakout.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import breakout.archive.Contribution.Author;
import breakout.archive.Contribution.Rendering;
import breakout.kernel.Secret;

/** Takes answers down as they stand, those that were taken back left out. */
final class Contributions {

    private static final String ANSWERS = "select id, number, question, round_number, group_number, text, language, kind, filed_kind,"
            + " suggested_kind, filed_by, checked, late, dictated, released, unread, hidden_because, voice"
            + " from answer where session_id = ? and not withdrawn order by number";
    private static final String TECHNOLOGIES = "select t.answer_id, t.technology from answer_technology t join answer a"
            + " on a.id = t.answer_id where a.session_id = ? order by t.technology";
    private static final String TRANSLATIONS = "select answer_id, language, text, state, said, edits from translation"
            + " where session_id = ? order by language";

    private final Ledger ledger;
    private final Sealing sealing;
    private final Function<UUID, Author> authors;
    /** By what an answer is called in the file. */
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, String> words = new HashMap<>();

    /** @param authors what may be told of whoever wrote it; null for nothing */
    Contributions(Ledger ledger, Sealing sealing, Function<UUID, Author> authors) {
        this.ledger = ledger;
        this.sealing = sealing;
        this.authors = authors;
    }

    /**
     * @param underWay the rounds whose answers have no numbers for good yet: theirs are dealt anew, as at the end of the round
     */
    List<Contribution> all(Set<Integer> underWay) throws SQLException {
        deal(underWay);
        Map<UUID, List<String>> technologies = ledger.readByOwner(TECHNOLOGIES, row -> row.getString(2));
        Map<UUID, List<String>> supporters = ledger.readByOwner("select answer_id, voice from support where session_id = ?",
                row -> sealing.of(row.getString(2)));
        Set<UUID> pinned = new HashSet<>(ledger.read("select answer_id from pin where session_id = ?",
                row -> row.getObject(1, UUID.class)));
        Map<UUID, List<Rendering>> translations = ledger.readByOwner(TRANSLATIONS, this::rendering);
        List<Contribution> all = new ArrayList<>(ledger.read(ANSWERS, row -> {
            UUID id = row.getObject("id", UUID.class);
            return contribution(row, technologies.getOrDefault(id, List.of()), pinned.contains(id),
                    Secret.shuffled(supporters.getOrDefault(id, List.of())), translations.getOrDefault(id, List.of()));
        }));
        all.sort(Comparator.comparingInt(Contribution::number));
        return all;
    }

    /** What people ruled of the words that answers have now. */
    List<Ruling> rulings() throws SQLException {
        return ledger.read("select answer_id, earlier_id, accepted, said from repetition where session_id = ?", row -> {
            UUID one = row.getObject(1, UUID.class);
            UUID other = row.getObject(2, UUID.class);
            boolean holds = numbers.containsKey(one) && numbers.containsKey(other)
                    && Secret.hash(words.get(one), words.get(other)).equals(row.getString(4));
            return holds ? new Ruling(numbers.get(one), numbers.get(other), row.getBoolean(3)) : null;
        }).stream().filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Ruling::answer).thenComparingInt(Ruling::other)).toList();
    }

    /** What they are called by in the file; those that are not in it are left out. */
    List<Integer> numbers(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().filter(numbers::containsKey).map(numbers::get).toList();
    }

    private void deal(Set<Integer> underWay) throws SQLException {
        Map<Integer, List<UUID>> rounds = new HashMap<>();
        ledger.read("select id, number, round_number, text from answer where session_id = ? and not withdrawn", row -> {
            words.put(row.getObject(1, UUID.class), row.getString(4));
            if (underWay.contains(row.getInt(3))) {
                rounds.computeIfAbsent(row.getInt(3), first -> new ArrayList<>()).add(row.getObject(1, UUID.class));
            }
            return numbers.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        rounds.values().forEach(round -> {
            List<Integer> dealt = Secret.shuffled(round.stream().map(numbers::get).toList());
            for (int i = 0; i < dealt.size(); i++) {
                numbers.put(round.get(i), dealt.get(i));
            }
        });
    }

    private Contribution contribution(ResultSet row, List<String> technologies, boolean pinned, List<String> supporters,
            List<Rendering> translations) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Contribution(numbers.get(id), row.getInt("question"), row.getInt("round_number"), row.getInt("group_number"),
                row.getString("text"), row.getString("language"), Kinds.code(row.getString("kind")),
                Kinds.code(row.getString("filed_kind")), Kinds.code(row.getString("suggested_kind")), technologies,
                Spot.lower(row.getString("filed_by")), Spot.lower(row.getString("checked")), row.getBoolean("late"),
                row.getBoolean("dictated"), row.getBoolean("released"), row.getBoolean("unread"), pinned,
                row.getString("hidden_because"), authors.apply(id), sealing.of(row.getString("voice")), supporters,
                translations);
    }

    private Rendering rendering(ResultSet row) throws SQLException {
        boolean outdated = !Secret.hash(words.getOrDefault(row.getObject(1, UUID.class), "")).equals(row.getString("said"));
        return new Rendering(row.getString("language"), row.getString("text"), Spot.lower(row.getString("state")), outdated,
                row.getInt("edits"));
    }
}
