package breakout.highlight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a group says of one of its highlights, in no order that means anything. */
public record Verdicts(Collection<Verdict> all) {

    /** What this seat said; empty if it was silent. */
    public Optional<Verdict> by(String ownerHash) {
        return all.stream().filter(verdict -> verdict.isBy(ownerHash)).findFirst();
    }

    public List<Verdict> corrections() {
        return of(Opinion.CORRECT);
    }

    public List<Verdict> reservations() {
        return of(Opinion.RESERVATION);
    }

    /** How many delegations are of this opinion, each counted once. */
    public int delegations(Opinion opinion) {
        return Verdict.delegations(of(opinion));
    }

    private List<Verdict> of(Opinion opinion) {
        return all.stream().filter(verdict -> verdict.opinion() == opinion).sorted(Comparator.comparing(Verdict::id)).toList();
    }
}
