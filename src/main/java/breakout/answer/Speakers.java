package breakout.answer;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.delegation.Delegation;
import breakout.delegation.HasSpoken;
import breakout.delegation.Voices;
import breakout.session.Session;

/** Knows again, by its answers and by what it joined in, a delegation for which nobody sits any more. */
@ApplicationScoped
class Speakers implements HasSpoken {

    private final Voices voices;

    Speakers(Voices voices) {
        this.voices = voices;
    }

    @Override
    public Predicate<Delegation> in(Session session) {
        Set<Long> named = Set.copyOf(Answer.find("select distinct origin.byline.delegation from Answer where session = ?1"
                + " and origin.byline.delegation is not null", session).project(Long.class).list());
        // what is forgotten is nobody's
        Set<String> heard = Answers.areKept(session) ? heard(session) : Set.of();
        return delegation -> named.contains(delegation.id()) || !heard.isEmpty() && heard.contains(voices.of(delegation));
    }

    private static Set<String> heard(Session session) {
        Set<String> heard = new HashSet<>(Answer
                .find("select distinct origin.voice from Answer where session = ?1", session).project(String.class).list());
        Support.of(session).forEach(said -> heard.add(said.voice()));
        return heard;
    }
}
