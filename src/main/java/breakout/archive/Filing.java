package breakout.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import breakout.answer.Origin;
import breakout.archive.Contribution.Author;
import breakout.kernel.Secret;
import breakout.technology.Kind;

/** Puts the answers of a file into a session. Their automatic filing is left to be done afresh. */
final class Filing {

    private static final String ANSWER = "id, session_id, number, question, round_number, group_number, text, language, kind,"
            + " filed_kind, suggested_kind, filed_by, checked, late, dictated, released, unread, hidden_because, withdrawn,"
            + " vocabulary, owner_hash, voice, author_category, author_region, author_delegation, version";
    /** Read by no words: whoever files answers finds them by it. */
    private static final String UNREAD = "";
    /** What holds for no words. */
    private static final String OUTDATED = "";

    private final Ledger ledger;
    private final Scope scope;
    private final Map<String, Long> named;

    /** @param named the ids of the delegations that are named, by their names in the file */
    Filing(Ledger ledger, Scope scope, Map<String, Long> named) {
        this.ledger = ledger;
        this.scope = scope;
        this.named = named;
    }

    /** @param voices the label of each answer's delegation, by its number, and {@code supporters} of those that support it */
    void put(List<Contribution> all, Map<Integer, String> voices, Map<Integer, Set<String>> supporters) throws SQLException {
        List<Object[]> answers = new ArrayList<>();
        List<Object[]> technologies = new ArrayList<>();
        List<Object[]> supports = new ArrayList<>();
        List<Object[]> pins = new ArrayList<>();
        List<Object[]> translations = new ArrayList<>();
        for (Contribution each : all) {
            UUID id = scope.answer(each.number());
            answers.add(answer(id, each, voices.get(each.number())));
            each.technologies().forEach(code -> technologies.add(new Object[] { id, code }));
            supporters.get(each.number()).forEach(voice -> supports.add(new Object[] { ledger.session(), id, voice }));
            if (each.pinned()) {
                pins.add(new Object[] { ledger.session(), id });
            }
            each.translations()
                    .forEach(as -> translations.add(new Object[] { ledger.session(), id, as.language(), as.text(), "",
                            as.state().toUpperCase(Locale.ROOT), as.outdated() ? OUTDATED : Secret.hash(each.text()),
                            as.edits(), 0 }));
        }
        ledger.write("answer", ANSWER, answers);
        ledger.write("answer_technology", "answer_id, technology", technologies);
        ledger.write("support", "session_id, answer_id, voice", supports);
        ledger.write("pin", "session_id, answer_id", pins);
        ledger.write("translation", "session_id, answer_id, language, text, author, state, said, edits, version",
                translations);
        int last = all.stream().mapToInt(Contribution::number).max().orElse(0);
        try (var counting = ledger.connection().prepareStatement("update session set numbered = ? where id = ?")) {
            counting.setInt(1, last);
            counting.setLong(2, ledger.session());
            counting.executeUpdate();
        }
    }

    void rule(List<Ruling> rulings, Map<Integer, String> words) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Ruling each : rulings) {
            rows.add(new Object[] { ledger.session(), scope.answer(each.answer()), scope.answer(each.other()), each.same(),
                    Secret.hash(words.get(each.answer()), words.get(each.other())) });
        }
        ledger.write("repetition", "session_id, answer_id, earlier_id, accepted, said", rows);
    }

    private Object[] answer(UUID id, Contribution each, String voice) {
        Author author = each.author();
        Kind usual = Kind.usual(each.question());
        return new Object[] { id, ledger.session(), each.number(), each.question(), each.round(), each.group(), each.text(),
                each.language(), Kinds.name(each.kind()), Kinds.name(each.filedKind()), usual.name(),
                each.filedBy().toUpperCase(Locale.ROOT),
                each.checked() == null ? null : each.checked().toUpperCase(Locale.ROOT), each.late(), each.dictated(),
                each.released(), each.unread(), each.hidden(), false, UNREAD, Origin.OF_A_FILE, voice,
                author == null || author.category() == null ? null
                        : author.category().toUpperCase(Locale.ROOT).replace('-', '_'),
                author == null ? null : author.region(), author == null ? null : named.get(author.delegation()),
                0 };
    }
}
