package breakout.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import breakout.archive.Book.Edition;
import breakout.archive.Book.Objection;
import breakout.archive.Book.Sentence;
import breakout.kernel.Language;
import breakout.report.Proof;

/** Takes the report down, and puts it into another session: what is final stays as it was printed. */
final class Books {

    private static final String OF_THE_REPORT = " x join report r on r.id = x.report_id where r.session_id = ? order by ";

    private final Ledger ledger;

    Books(Ledger ledger) {
        this.ledger = ledger;
    }

    Book of(Proof proof) throws SQLException {
        List<Sentence> messages = ledger.read("select x.text, x.english, x.french from report_message" + OF_THE_REPORT
                + "x.place", row -> new Sentence(row.getString(1), Conclusions.wordings(row.getString(2), row.getString(3))));
        List<Objection> reservations = ledger.read(
                "select x.revision, x.paragraph, x.part, x.place, x.point, x.text, x.language"
                        + " from reservation" + OF_THE_REPORT + "x.id",
                row -> new Objection(row.getInt("revision"), row.getInt("paragraph"), row.getString("part"),
                        row.getInt("place"), Ledger.whole(row, "point"), row.getString("text"), row.getString("language")));
        List<Edition> finals = ledger.read("select x.revision, x.finalised_at, x.document from final_report" + OF_THE_REPORT
                + "x.revision",
                row -> new Edition(row.getInt(1), Ledger.time(row, "finalised_at"),
                        proof.read(row.getString(3))));
        return ledger.read("select state, revision from report where session_id = ?", row -> new Book(
                Spot.lower(row.getString(1)), row.getInt(2), messages, reservations, finals)).stream().findFirst()
                .orElse(Book.EMPTY);
    }

    /** @param documents of the final revisions, as they are kept */
    void put(Book book, List<String> documents) throws SQLException {
        long report = ledger.writeOne("report", "session_id, state, revision", ledger.session(),
                book.state().toUpperCase(Locale.ROOT), book.revision());
        List<Object[]> messages = new ArrayList<>();
        for (Sentence each : book.messages()) {
            messages.add(new Object[] { report, messages.size(), each.text(), each.wordings().get(Language.EN.tag()),
                    each.wordings().get(Language.FR.tag()) });
        }
        ledger.write("report_message", "report_id, place, text, english, french", messages);
        for (Objection each : book.reservations()) {
            // their order is that of their ids
            ledger.writeOne("reservation", "report_id, revision, paragraph, part, place, point, text, language", report,
                    each.revision(), each.paragraph(), each.part(), each.place(), each.point(), each.text(), each.language());
        }
        List<Object[]> finals = new ArrayList<>();
        for (Edition each : book.finals()) {
            finals.add(new Object[] { report, each.revision(), each.finalisedAt(), documents.get(finals.size()) });
        }
        ledger.write("final_report", "report_id, revision, finalised_at, document", finals);
    }
}
