package breakout.archive;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import breakout.access.Asker;
import breakout.answer.Answers;
import breakout.answer.Bylines;
import breakout.archive.Contribution.Author;
import breakout.delegation.Seals;
import breakout.kernel.Glance;
import breakout.kernel.Language;
import breakout.kernel.Retried;
import breakout.report.Proof;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Makes the file of a session, for those who run it. */
@ApplicationScoped
class Packing {

    private static final String ROUNDS = "select number, question, state, grace_seconds, bell_at, sealed_at from round"
            + " where session_id = ? order by number";
    private static final String WORDINGS = "select q.number, w.language, w.text from question_wording w join question q"
            + " on q.id = w.question_id where q.session_id = ?";

    private final Asker asker;
    private final Seals seals;
    private final Signature signature;
    private final Proof proof;
    private final EntityManager database;
    private final Clock clock;

    Packing(Asker asker, Seals seals, Signature signature, Proof proof, EntityManager database, Clock clock) {
        this.asker = asker;
        this.seals = seals;
        this.signature = signature;
        this.proof = proof;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The audit trail tells of it, once until something else is done.
     *
     * @throws breakout.kernel.Refusal 401 if the asker is not staff, 404 if they do not run such a session
     */
    Archive pack(String code) {
        // never before what has just been done
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        Archive archive = Retried.inTransaction(() -> packed(asker.runs(code), now));
        Retried.inTransaction(() -> told(asker.runs(code), now, Matter.answers(archive.answers().size(), null)));
        return signature.under(archive);
    }

    private Archive packed(Session session, Instant now) {
        Glance.begin();
        Map<UUID, Author> authors = authors(session);
        return database.unwrap(org.hibernate.Session.class).doReturningWork(
                connection -> packed(session, new Ledger(connection, session.id()), new Sealing(seals, now), authors, now));
    }

    private Archive packed(Session session, Ledger ledger, Sealing sealing, Map<UUID, Author> authors, Instant now)
            throws SQLException {
        List<Run> rounds = ledger.read(ROUNDS, row -> new Run(row.getInt("number"), row.getInt("question"),
                Spot.lower(row.getString("state")), row.getInt("grace_seconds"), Ledger.time(row, "bell_at"),
                Ledger.time(row, "sealed_at")));
        Set<Integer> underWay = new HashSet<>();
        rounds.stream().filter(Run::isUnderWay).forEach(run -> underWay.add(run.number()));
        var answers = new Contributions(ledger, sealing, authors::get);
        List<Contribution> contributions = answers.all(underWay);
        return new Archive(Archive.FORMAT, Archive.VERSION, now, seals.mark(), null, Charters.of(session, wordings(ledger)),
                rounds,
                contributions, answers.rulings(), new Marks(ledger).of(answers, sealing, now),
                new Conclusions(ledger).of(answers), new Books(ledger).of(proof));
    }

    private static Map<Integer, Map<String, String>> wordings(Ledger ledger) throws SQLException {
        Map<Integer, Map<String, String>> wordings = new HashMap<>();
        ledger.read(WORDINGS, row -> wordings.computeIfAbsent(row.getInt(1), first -> new TreeMap<>()).put(row.getString(2),
                row.getString(3)));
        return wordings;
    }

    /** What may be told of those who wrote: the room that decides it says it. */
    private static Map<UUID, Author> authors(Session session) {
        Bylines bylines = Bylines.of(session);
        Map<UUID, Author> authors = new HashMap<>();
        Answers.of(session).forEach(answer -> bylines.of(answer).ifPresent(told -> authors.put(answer.id(), author(told))));
        return authors;
    }

    private static Author author(Bylines.Told told) {
        Map<String, String> names = new TreeMap<>();
        if (told.delegation() != null) {
            for (Language language : Language.values()) {
                var called = told.delegation().called(language.tag());
                if (called.language().equals(language.tag())) {
                    names.put(language.tag(), called.text());
                }
            }
        }
        return new Author(Spot.code(told.category()), told.region() == null ? null : told.region().name(),
                told.delegation() == null ? null : told.delegation().name(), told.delegation() == null ? null : names);
    }

    private Matter told(Session session, Instant now, Matter what) {
        if (AuditEntry.latest(session, 1).stream().noneMatch(last -> last.tells(asker.person(), Deed.ARCHIVED, what))) {
            AuditEntry.write(session, now, asker.person(), Deed.ARCHIVED, what);
        }
        return what;
    }
}
