package breakout.answer;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.delegation.Delegation;
import breakout.delegation.Voices;
import breakout.kernel.Disk;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/**
 * Enters at the desk what was dictated or handed in on paper. Of its delegation no more is kept than of one that wrote
 * itself, and never its name: nobody has agreed to that.
 */
@ApplicationScoped
public class Dictating {

    /** What was said. @param delegation as it was told; empty or null where it was not said whose it is */
    public record Dictation(Draft draft, Integer group, String delegation) {
    }

    private final Asker asker;
    private final Voices voices;
    private final Clock clock;
    private final Event<Supporting.Wish> wishes;
    private final Event<Happening> happenings;
    private final Disk disk;

    Dictating(Asker asker, Voices voices, Clock clock, Event<Supporting.Wish> wishes, Event<Happening> happenings, Disk disk) {
        this.asker = asker;
        this.voices = voices;
        this.clock = clock;
        this.wishes = wishes;
        this.happenings = happenings;
        this.disk = disk;
    }

    /**
     * Enters an answer, also after the bell. Entered again under the same id, it is the one that is there.
     *
     * @param id under which it is entered
     * @throws Refusal 400, field {@code group}, for none there is, and field {@code delegation} for what is no name; 403 for
     *         another rapporteur's group; 409 before the question's first round is opened, while the report is final, and once
     *         it was
     *         and who wrote what is forgotten
     */
    public Answer enter(String code, UUID id, Dictation dictation) {
        return disk.kept(() -> {
            Session session = asker.curates(code);
            Integer group = dictation.group();
            if (group == null || session.group(group).isEmpty()) {
                throw Refusal.badInput("group", "group_unknown");
            }
            asker.demandSpeaker(session, group);
            return Answer.<Answer> findByIdOptional(id).map(there -> again(session, there, dictation))
                    .orElseGet(() -> first(session, id, dictation));
        });
    }

    private static Answer again(Session session, Answer there, Dictation dictation) {
        Refusal.unless(there.session().code().equals(session.code()) && there.origin().dictated()
                && there.says(dictation.draft()), "answer_entered_otherwise");
        return there;
    }

    private Answer first(Session session, UUID id, Dictation dictation) {
        Round round = Rounds.running(session, dictation.draft().question());
        Refusal.unless(round.wasOpened(), "question_not_opened");
        wishes.fire(new Supporting.Wish(session));
        Refusal.unless(Answers.areKept(session), "authors_forgotten");
        Answer answer = Answer.submit(id, session, dictation.draft(), origin(session, round, dictation));
        AuditEntry.write(session, clock.instant(), asker.curator(session), Deed.DICTATED, Matter.NONE);
        happenings.fire(new Answer.Changed(session.code(), false));
        return answer;
    }

    /**
     * Whoever is neither listed nor here is counted by the name, and not brought in: that would tell that somebody spoke for
     * them.
     */
    private Origin origin(Session session, Round round, Dictation dictation) {
        String name = dictation.delegation() == null || dictation.delegation().isBlank() ? null
                : Delegation.name(dictation.delegation());
        Optional<Delegation> known = name == null ? Optional.empty() : Delegation.known(session, name);
        return Origin.dictated(round.number(), dictation.group(),
                known.map(voices::of).orElseGet(() -> voices.unknown(session, name)),
                known.map(each -> Byline.of(each, false)).orElse(Byline.NONE));
    }
}
