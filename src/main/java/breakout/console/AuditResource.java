package breakout.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.session.AuditEntry;
import breakout.session.AuditEntry.Person;
import breakout.session.AuditTrail;

/** A session's audit trail, looked through: what was done, and whether it stands as it was written. */
@Path("/api/sessions/{code}/audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    /**
     * @param intact whether every entry is as it was written; {@code broken} is the number of the first that is not, else null
     * @param seal the hash of the last entry, as the report prints it
     */
    record Trail(int entries, boolean intact, Integer broken, String seal, List<Line> lines) {
    }

    /** An act; what it has nothing to do with is null. {@code who} is null where time itself did it. */
    record Line(int number, Instant at, String who, String role, String deed, Integer round, Long seconds, Integer answer,
            Integer answers, String slide, String turned, String reason, String technology, String face,
            String hash) {

        static Line of(AuditEntry entry) {
            var matter = entry.matter();
            return new Line(entry.number(), entry.at(), entry.by().map(Person::name).orElse(null),
                    entry.by().map(person -> code(person.role())).orElse(null), code(entry.deed()), matter.roundNumber(),
                    matter.seconds(), matter.answerNumber(), matter.answers(), matter.slide(),
                    matter.turned() == null ? null : Settings.mark(matter.turned()), matter.reason(), matter.technology(),
                    matter.face(), entry.hash());
        }

        private static String code(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Asker asker;

    AuditResource(Asker asker) {
        this.asker = asker;
    }

    @GET
    @Transactional
    public Trail read(String code) {
        var session = asker.runs(code);
        var trail = AuditTrail.of(session);
        return new Trail(trail.entries(), trail.intact(), trail.broken(), trail.seal(),
                AuditEntry.chained(session).stream().map(Line::of).toList());
    }
}
