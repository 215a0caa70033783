package breakout.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Whoever gives a session something new to keep has to say whether a file of it tells that. */
@QuarkusTest
class ColumnsTest {

    /** What the tables hold that a file tells; of a session itself, its own room starts one anew. */
    private static final Map<String, List<String>> TRAVELS = Map.ofEntries(
            Map.entry("session", List.of("organisation", "title", "meeting", "document", "agenda_item", "purpose", "venue",
                    "starts_on", "ends_on", "attribution", "language", "minutes", "grace_seconds", "releases_at_close",
                    "allows_more_time", "collects_drafts", "chooses_group")),
            Map.entry("heading",
                    List.of("language", "organisation", "meeting", "title", "agenda_item", "purpose", "venue")),
            Map.entry("question", List.of("number")), Map.entry("question_wording", List.of("language", "text")),
            Map.entry("breakout_group", List.of("number", "name", "room", "language")),
            Map.entry("session_technology", List.of("place", "code", "dealt_with_before", "english", "french", "words")),
            Map.entry("rejected_term", List.of("term")),
            Map.entry("round", List.of("number", "question", "state", "grace_seconds", "bell_at", "sealed_at")),
            Map.entry("answer",
                    List.of("number", "question", "round_number", "group_number", "text", "language", "kind", "suggested_kind",
                            "filed_kind", "late", "hidden_because", "filed_by", "voice", "released", "author_category",
                            "author_region", "author_delegation", "checked", "unread", "dictated")),
            Map.entry("answer_technology", List.of("technology")), Map.entry("support", List.of("voice")),
            Map.entry("pin", List.of()), Map.entry("repetition", List.of("earlier_id", "accepted", "said")),
            Map.entry("translation", List.of("language", "text", "state", "said", "edits")),
            Map.entry("read_back", List.of("group_number", "closes_at")),
            Map.entry("highlight",
                    List.of("group_number", "round_number", "question", "kind", "text", "language", "place", "edits",
                            "alike_id")),
            Map.entry("highlight_technology", List.of("technology")), Map.entry("highlight_source", List.of("place")),
            Map.entry("verdict", List.of("opinion", "text", "language", "voice")),
            Map.entry("worded_point", List.of("question", "kind", "text", "language", "addressee", "edits", "place", "english",
                    "french")),
            Map.entry("worded_point_technology", List.of("technology")),
            Map.entry("worded_point_source", List.of("place", "quoted")),
            Map.entry("report", List.of("state", "revision")),
            Map.entry("report_message", List.of("place", "text", "english", "french")),
            Map.entry("final_report", List.of("revision", "finalised_at", "document")),
            Map.entry("reservation", List.of("revision", "paragraph", "part", "place", "point", "text", "language")),
            Map.entry("delegation", List.of("name")), Map.entry("delegation_name", List.of("language", "text")));

    /** What stays, table by table: what is called otherwise there, under way, made anew, or nobody's but its author's. */
    private static final Map<String, List<String>> STAYS = Map.ofEntries(
            Map.entry("session",
                    List.of("code", "link", "entrance", "shut", "door_turns", "screen_key", "numbered", "opened_at",
                            "facilitators")),
            Map.entry("breakout_group", List.of("link", "moderator")),
            Map.entry("round",
                    List.of("version", "acts", "extra_seconds", "alive_at", "paused_at", "remaining_millis", "undo_deed",
                            "undo_until", "undo_left_millis", "before_state", "before_grace_seconds", "before_bell_at",
                            "before_sealed_at", "before_paused_at", "before_remaining_millis")),
            Map.entry("answer", List.of("withdrawn", "vocabulary", "owner_hash", "version", "confidence")),
            Map.entry("translation", List.of("author", "version")), Map.entry("read_back", List.of("ended")),
            Map.entry("highlight", List.of("version")), Map.entry("verdict", List.of("owner_hash")),
            Map.entry("worded_point", List.of("version")),
            Map.entry("delegation", List.of("same_name", "category", "code", "region", "seats_expected", "group_number")),
            Map.entry("delegation_name", List.of("same_name")));

    /** Tables of which nothing is told. */
    private static final Set<String> LEFT = Set.of("seat", "rapporteur", "audit_entry", "audit_head", "hand", "unsent",
            "screen",
            "answer_revision", "retention", "purge_record", "former_code", "arrangement", "slip", "admission", "chair",
            "invitation", "acquaintance", "step", "turn", "node", "staff", "sign_in", "set_up", "server_start",
            "flyway_schema_history");

    @Inject
    EntityManager database;

    @Test
    @Transactional
    void eachIsSaidToTravelOrToStay() {
        Set<String> there = database.unwrap(Session.class).doReturningWork(ColumnsTest::columns);
        var said = new TreeSet<String>();
        TRAVELS.forEach((table, columns) -> columns.forEach(column -> said.add(table + "." + column)));
        STAYS.forEach((table, columns) -> columns.forEach(column -> said.add(table + "." + column)));
        assertEquals(String.join("\n", said), String.join("\n", there));
    }

    /** But for what only ties rows together. */
    private static Set<String> columns(Connection connection) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), null,
                null)) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                boolean ties = column.equals("id")
                        || column.endsWith("_id") && !column.equals("alike_id") && !column.equals("earlier_id");
                if (!ties && !LEFT.contains(table)) {
                    columns.add(table + "." + column);
                }
            }
        }
        return columns;
    }
}
