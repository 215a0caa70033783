package breakout.highlight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.access.Asker;
import breakout.access.Seated;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Metronome;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.node.Neighbours;
import breakout.session.Session;

/**
 * Reads a group's highlights back to it. While that lasts, each of its seats may confirm, correct or reserve its position, and
 * change its mind; what nobody corrects is confirmed then, by silence too, and what somebody corrects goes back to the
 * rapporteur.
 */
@ApplicationScoped
public class ReadingBack {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Asker asker;
    private final Voices voices;
    private final Clock clock;
    private final Event<Happening> happenings;
    private final Metronome metronome;
    private final Neighbours neighbours;

    ReadingBack(Asker asker, Voices voices, Clock clock, Event<Happening> happenings, Metronome metronome,
            Neighbours neighbours) {
        this.asker = asker;
        this.voices = voices;
        this.clock = clock;
        this.happenings = happenings;
        this.metronome = metronome;
        this.neighbours = neighbours;
    }

    /** Whom the last server left while they were asked, the next asks again. */
    void begin(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (neighbours.alive().size() == 1) {
                ReadBack.running().forEach(readBack -> readBack.beginAgain(clock.instant()));
            }
        });
        metronome.every(LOOK, this::look);
    }

    /** Books what time has done, and tells. It decides nothing. */
    public void look() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> ReadBack.running().stream().filter(readBack -> !readBack.isOpen(now))
                .forEach(readBack -> happenings.fire(readBack.end(now))));
    }

    /**
     * Asks the group whether this is what it said, of all that it has not been asked yet.
     *
     * @throws Refusal 409 while it is being asked, and if there is nothing to ask; 403 for the rapporteur of another group
     */
    public ReadBack open(String code, int group) {
        return Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, group);
            Instant now = clock.instant();
            Refusal.unless(ReadBack.open(session, group, now).isEmpty(), "read_back_open");
            List<Highlight> drafts = Highlights.of(session, group).stream()
                    .filter(highlight -> highlight.state(now) == State.DRAFT).toList();
            Refusal.unless(!drafts.isEmpty(), "read_back_of_nothing");
            var readBack = ReadBack.begin(session, group, now);
            drafts.forEach(highlight -> highlight.ask(readBack));
            happenings.fire(new ReadBack.Changed(session.code()));
            return readBack;
        });
    }

    /** Before the time is over. @throws Refusal 409 unless the group is being asked */
    public ReadBack close(String code, int group) {
        return Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, group);
            Instant now = clock.instant();
            ReadBack readBack = ReadBack.open(session, group, now).orElseThrow(() -> Refusal.conflict("read_back_not_open"));
            happenings.fire(readBack.end(now));
            return readBack;
        });
    }

    /**
     * A seat says what it thinks of a highlight of its group.
     *
     * @param arrival when that reached the server; decides whether it came in time
     * @throws Refusal 403 for another group's, 409 unless the group is being asked, 400 where words are missing
     */
    public void judge(Seated asking, UUID id, Opinion opinion, String text, String language, Instant arrival) {
        String voice = voices.of(asking.seat().delegation());
        Retried.inTransaction(() -> {
            Session session = asking.session();
            Highlight highlight = Highlights.in(session, id);
            if (highlight.heading().groupNumber() != asking.seat().groupNumber()) {
                throw Refusal.forbidden("highlight_of_another_group");
            }
            Wording words = opinion.needsWords()
                    ? Wording.read(text, Verdict.LONGEST_TEXT, language, session.language())
                    : null;
            happenings.fire(highlight.judge(opinion, words, asking.ownerHash(), voice, arrival));
            return highlight;
        });
    }
}
