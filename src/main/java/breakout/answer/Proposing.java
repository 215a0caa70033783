package breakout.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Asker;
import breakout.delegation.Delegation;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.technology.Proposal;
import breakout.technology.Proposals;
import breakout.technology.Technology;

/**
 * Offers technologies that a session speaks of and has no group for, to those who speak for the plenary; and remembers which of
 * them it does not want.
 */
@ApplicationScoped
public class Proposing {

    /** A technology that may be added, and the answers that speak of it. */
    public record Offer(Proposal proposal, List<Answer> answers) {

        /** What they are called by on the desk. */
        public List<Integer> numbers() {
            return answers.stream().map(Answer::number).toList();
        }

        /** The term as it stands in a query. */
        public String addressed() {
            return URLEncoder.encode(proposal.term(), StandardCharsets.UTF_8);
        }

        List<UUID> sources() {
            return answers.stream().map(Answer::id).toList();
        }
    }

    private final Proposals proposals;
    private final Asker asker;
    private final Clock clock;

    Proposing(Proposals proposals, Asker asker, Clock clock) {
        this.proposals = proposals;
        this.asker = asker;
        this.clock = clock;
    }

    /** What most answers speak of first. @throws Refusal 401 or 403 unless the asker speaks for the plenary */
    public List<Offer> offered(String code) {
        return offered(asker.speaksFor(code, null));
    }

    private List<Offer> offered(Session session) {
        List<Answer> shown = Answers.shown(session);
        var backing = Backing.of(session);
        List<Proposals.Heard> heard = shown.stream().map(answer -> new Proposals.Heard(answer.text(), answer.language(),
                backing.voices(answer), unfiled(answer))).toList();
        return proposals.among(heard, session.agenda().additions(), names(session), session.agenda().rejected()).stream()
                .map(each -> new Offer(each, each.places().stream().map(shown::get).toList())).toList();
    }

    private static boolean unfiled(Answer answer) {
        return answer.technologies().isEmpty() || answer.technologies().contains(Technology.OTHER);
    }

    /** Of those who take part: a State that is spoken of again and again is no technology. */
    private static Set<String> names(Session session) {
        Set<String> names = new HashSet<>();
        Delegation.of(session).forEach(delegation -> {
            names.add(delegation.name());
            delegation.names().values().forEach(name -> names.add(name.text()));
        });
        return names;
    }

    /**
     * It is not offered again.
     *
     * @throws Refusal as {@link #offered}; 400, field {@code proposal}, if no such technology is offered
     */
    public void reject(String code, String term) {
        Retried.inTransaction(() -> {
            Session session = Session.withCodeAlone(asker.speaksFor(code, null).code()).orElseThrow();
            if (offered(session).stream().noneMatch(offer -> offer.proposal().term().equals(term))) {
                throw Refusal.badInput("proposal", "proposal_unknown");
            }
            session.agenda().reject(term);
            AuditEntry.write(session, clock.instant(), asker.curator(session), Deed.DECLINED, Matter.NONE);
            return session;
        });
    }
}
