package breakout.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.access.Rosters;
import breakout.delegation.Came;
import breakout.delegation.Delegation;
import breakout.delegation.Leaving;
import breakout.delegation.Listing;
import breakout.delegation.Name;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.session.Session;

/**
 * Counts a delegation once for which something was entered while nobody knew it, or that was gone meanwhile: when it comes, or
 * is listed, that is counted as its own.
 */
@ApplicationScoped
class Recognising implements Leaving {

    private final Voices voices;
    private final Event<Happening> happenings;

    Recognising(Voices voices, Event<Happening> happenings) {
        this.voices = voices;
        this.happenings = happenings;
    }

    void recognise(@Observes Came came) {
        recognise(came.delegation().session(), List.of(came.delegation()));
    }

    void recognise(@Observes Rosters.Changed listed) {
        Session session = Session.withCode(listed.code()).orElseThrow();
        recognise(session, Delegation.listed(session));
    }

    @Override
    public boolean isNamed(Delegation delegation) {
        return Answer.count("session = ?1 and origin.byline.delegation = ?2", delegation.session(), delegation.id()) > 0;
    }

    @Override
    public void goes(Delegation delegation) {
        Session session = delegation.session();
        // what is forgotten is nobody's
        if (Answers.areKept(session)) {
            count(session, voices.of(delegation), voices.unknown(session, delegation.name()));
        }
    }

    /** What counts for the one counts for the other from now on. @return how many answers do */
    private static int count(Session session, String voice, String other) {
        Support.update("voice = ?1 where session = ?2 and voice = ?3", other, session, voice);
        return Answer.update("origin.voice = ?1 where session = ?2 and origin.voice = ?3", other, session, voice);
    }

    private void recognise(Session session, List<Delegation> known) {
        Set<String> entered = new HashSet<>(Answer.find("select distinct origin.voice from Answer where session = ?1", session)
                .project(String.class).list());
        Support.of(session).forEach(said -> entered.add(said.voice()));
        // what is forgotten is nobody's
        if (entered.isEmpty() || !Answers.areKept(session)) {
            return;
        }
        int recognised = known.stream().mapToInt(delegation -> called(delegation)
                .map(name -> voices.unknown(session, name)).filter(entered::contains).distinct()
                .mapToInt(voice -> count(session, voice, voices.of(delegation)))
                .sum()).sum();
        if (recognised > 0) {
            happenings.fire(new Answer.Changed(session.code(), false));
        }
    }

    private static Stream<String> called(Delegation delegation) {
        return Stream.concat(Stream.concat(Stream.of(delegation.name()), delegation.names().values().stream().map(Name::text)),
                Stream.of(delegation.listing().map(Listing::code)).flatMap(Optional::stream));
    }
}
