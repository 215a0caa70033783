package breakout.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The audit trails of a database that is not the application's own, such as a backup's, which an older version may have made.
 */
public final class StoredTrails {

    private static final String ENTRIES = "select e.*, s.code as session_code from audit_entry e join session s on s.id = e.session_id "
            + "where e.number is not null order by e.session_id, e.number";
    private static final String HEADS = "select s.code, coalesce(h.number, 0), coalesce(h.hash, '') from session s "
            + "left join audit_head h on h.session_id = s.id";

    /** An entry's row; what its version did not tell yet is null. */
    private record Row(ResultSet row, Set<String> columns) {

        Link link() throws SQLException {
            int number = row.getInt("number");
            String session = row.getString("session_code");
            var at = row.getObject("at", OffsetDateTime.class).toInstant();
            String by = text("who") == null ? "" : Link.by(text("who"), text("hand"), text("role"));
            try {
                return new Link(number, text("hash"), session, at, by, text("deed"), matter().told());
            } catch (IllegalArgumentException neverWritten) {
                return new Link(number, "", session, at, by, text("deed"), "");
            }
        }

        private Matter matter() throws SQLException {
            String turned = text("turned");
            String seconds = text("seconds");
            return new Matter(whole("round_number"), seconds == null ? null : Long.valueOf(seconds), whole("answer_number"),
                    whole("answers"), text("slide"), turned == null ? null : Switch.valueOf(turned), text("reason"),
                    text("technology"), text("face"));
        }

        private Integer whole(String column) throws SQLException {
            String digits = text(column);
            return digits == null ? null : Integer.valueOf(digits);
        }

        private String text(String column) throws SQLException {
            return columns.contains(column) ? row.getString(column) : null;
        }
    }

    private StoredTrails() {
    }

    /** All of them, looked through, by the addresses of their sessions. */
    public static SortedMap<String, AuditTrail> of(Connection database) throws SQLException {
        Map<String, List<Link>> entries = entries(database);
        SortedMap<String, AuditTrail> trails = new TreeMap<>();
        try (var statement = database.createStatement(); var heads = statement.executeQuery(HEADS)) {
            while (heads.next()) {
                String session = heads.getString(1);
                trails.put(session,
                        AuditTrail.of(entries.getOrDefault(session, List.of()), heads.getInt(2), heads.getString(3)));
            }
        }
        return trails;
    }

    private static Map<String, List<Link>> entries(Connection database) throws SQLException {
        Map<String, List<Link>> entries = new HashMap<>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(ENTRIES)) {
            var row = new Row(rows, columns(rows));
            while (rows.next()) {
                Link link = row.link();
                entries.computeIfAbsent(link.session(), first -> new ArrayList<>()).add(link);
            }
        }
        return entries;
    }

    private static Set<String> columns(ResultSet rows) throws SQLException {
        Set<String> columns = new HashSet<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            columns.add(rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return columns;
    }
}
