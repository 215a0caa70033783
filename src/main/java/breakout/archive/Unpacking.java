package breakout.archive;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import breakout.access.Asker;
import breakout.access.Chair;
import breakout.access.Staff;
import breakout.answer.Answer;
import breakout.archive.Contribution.Author;
import breakout.delegation.Named;
import breakout.delegation.Seals;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.report.Proof;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Makes a session of a file, for staff: all of it, or nothing. */
@ApplicationScoped
public class Unpacking {

    /** Delegations that are named with answers: five times as many as there are States. */
    private static final int MOST_NAMED = 1000;

    /**
     * A session that was handed in.
     *
     * @param toldApart whether its delegations are counted as they were; else all are counted as one
     */
    public record Unpacked(Session session, boolean toldApart) {
    }

    private final Opened opened;
    private final Asker asker;
    private final Seals seals;
    private final Proof proof;
    private final EntityManager database;
    private final Event<Happening> happenings;
    private final Clock clock;
    /** One file at a time: each takes a good deal of memory. */
    private final ReentrantLock counter = new ReentrantLock();

    Unpacking(Opened opened, Asker asker, Seals seals, Proof proof, EntityManager database, Event<Happening> happenings,
            Clock clock) {
        this.opened = opened;
        this.asker = asker;
        this.seals = seals;
        this.proof = proof;
        this.database = database;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** All that is known of a file before the database is asked. */
    private record Prepared(Archive archive, Scope scope, boolean toldApart, Map<Integer, String> voices,
            Map<Integer, Set<String>> supporters, Map<Spot, String> verdicts, List<String> finals) {
    }

    /**
     * The asker has the chair of what comes of it.
     *
     * @throws Refusal 400 naming the field that cannot be taken, 401 if the asker is not staff, 403 if they run single sessions
     *         only, 409 while another file is read, 413 if it is too large
     */
    public Unpacked unpack(InputStream file) {
        asker.demandStaff().asOpener();
        Refusal.unless(counter.tryLock(), "archive_another");
        try {
            var contents = opened.read(file);
            Prepared prepared = prepared(contents);
            return new Unpacked(Retried.inTransaction(() -> put(prepared)), prepared.toldApart);
        } finally {
            counter.unlock();
        }
    }

    private Prepared prepared(Opened.Contents contents) {
        Archive archive = contents.archive();
        var unsealing = new Unsealing(seals, archive, contents.unchanged());
        Map<Integer, String> voices = new HashMap<>();
        Map<Integer, Set<String>> supporters = new HashMap<>();
        for (int i = 0; i < archive.answers().size(); i++) {
            Contribution answer = archive.answers().get(i);
            Spot spot = Spot.TOP.at("answers").at(i);
            voices.put(answer.number(), unsealing.label(spot.at("delegation"), answer.delegation()));
            Set<String> others = new HashSet<>();
            for (int each = 0; each < answer.supporters().size(); each++) {
                others.add(unsealing.label(spot.at("supporters").at(each), answer.supporters().get(each)));
            }
            others.remove(voices.get(answer.number()));
            supporters.put(answer.number(), others);
        }
        Map<Spot, String> verdicts = new HashMap<>();
        for (Mark mark : archive.highlights()) {
            for (int each = 0; each < mark.verdicts().size(); each++) {
                Spot spot = Marks.spot(mark, each);
                verdicts.put(spot, unsealing.label(spot, mark.verdicts().get(each).delegation()));
            }
        }
        List<String> finals = new ArrayList<>();
        archive.report().finals().forEach(edition -> finals.add(
                proof.of("report.finals." + finals.size() + ".report", edition.report(), edition.revision())));
        return new Prepared(archive, contents.scope(), unsealing.tellsApart(), voices, supporters, verdicts, finals);
    }

    private Session put(Prepared prepared) {
        Archive archive = prepared.archive;
        Staff opener = asker.demandStaff().asOpener();
        Session session = Charters.open(archive.session(), clock.instant());
        Chair.begin(session, opener);
        Map<String, Long> named = named(session, archive);
        database.flush();
        database.unwrap(org.hibernate.Session.class).doWork(connection -> put(prepared, session, named, connection));
        AuditEntry.write(session, clock.instant(), asker.person(),
                prepared.toldApart ? Deed.IMPORTED : Deed.IMPORTED_AS_ONE,
                Matter.answers(archive.answers().size(), null));
        happenings.fire(new Answer.Changed(session.code(), false));
        return session;
    }

    private static void put(Prepared prepared, Session session, Map<String, Long> named, Connection connection)
            throws SQLException {
        Archive archive = prepared.archive;
        var ledger = new Ledger(connection, session.id());
        List<Object[]> rounds = new ArrayList<>();
        archive.rounds().forEach(run -> rounds.add(new Object[] { session.id(), run.number(), run.question(),
                run.state().toUpperCase(Locale.ROOT), run.graceSeconds(), run.bellAt(), run.sealedAt(), 0, 0, 0 }));
        ledger.write("round", "session_id, number, question, state, grace_seconds, bell_at, sealed_at, version, acts,"
                + " extra_seconds", rounds);
        var filing = new Filing(ledger, prepared.scope, named);
        filing.put(archive.answers(), prepared.voices, prepared.supporters);
        Map<Integer, String> words = new HashMap<>();
        archive.answers().forEach(answer -> words.put(answer.number(), answer.text()));
        filing.rule(archive.rulings(), words);
        new Marks(ledger).put(archive.highlights(), prepared.scope, prepared.verdicts);
        new Conclusions(ledger).put(archive.points(), prepared.scope);
        new Books(ledger).put(archive.report(), prepared.finals);
    }

    /** The ids of those that agreed to be named, by their names in the file. */
    private static Map<String, Long> named(Session session, Archive archive) {
        Map<String, Author> authors = new HashMap<>();
        archive.answers().stream().map(Contribution::author).filter(author -> author != null && author.delegation() != null)
                .forEach(author -> authors.putIfAbsent(author.delegation(), author));
        Spot.TOP.at("answers").demand(authors.size() <= MOST_NAMED, "archive_too_many", MOST_NAMED);
        Map<String, Long> named = new HashMap<>();
        authors.forEach((name, author) -> named.put(name, Named.in(session, name, author.names()).id()));
        return named;
    }
}
