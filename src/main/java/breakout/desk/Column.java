package breakout.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import breakout.highlight.Highlight;
import breakout.highlight.ReadBack;
import breakout.highlight.State;
import breakout.highlight.Verdict;
import breakout.highlight.Wording;
import breakout.kernel.Refusal;
import breakout.session.BreakoutGroup;

/**
 * What one group reports back, as it lies on the desk.
 *
 * @param answers how many the group has that can be reported
 * @param own whether who looks speaks for the group; else they see what it has confirmed
 * @param open until when the group is being asked; null where it is not
 * @param left in seconds
 */
record Column(BreakoutGroup group, long answers, List<Card> cards, boolean own, Instant open, long left) {

    /** An order for a highlight that was refused, and the words that came with it. */
    record Trouble(UUID highlight, String typed, Refusal refusal) {
    }

    /**
     * A highlight.
     *
     * @param sources the numbers of the answers it rests on
     * @param trouble what was asked for and not done; null if nothing was
     */
    record Card(Highlight highlight, State state, int delegations, List<Integer> sources, Trouble trouble) {

        public UUID id() {
            return highlight.id();
        }

        public boolean isConfirmed() {
            return state == State.CONFIRMED;
        }

        public boolean isAsked() {
            return state == State.READ_BACK;
        }

        /** As it stands, or as it was typed and not taken. */
        public String words() {
            return trouble == null ? highlight.text() : trouble.typed();
        }

        /** While the group is being asked, nobody is told what some have said. */
        public List<Wording> corrections() {
            return isAsked() ? List.of() : said(highlight.verdicts().corrections());
        }

        public List<Wording> reservations() {
            return isAsked() ? List.of() : said(highlight.verdicts().reservations());
        }

        private static List<Wording> said(List<Verdict> verdicts) {
            return verdicts.stream().map(verdict -> verdict.wording().orElseThrow()).toList();
        }
    }

    static Column of(BreakoutGroup group, long answers, List<Card> cards, boolean own, ReadBack open, Instant now) {
        return new Column(group, answers, cards, own, open == null ? null : open.closesAt(),
                open == null ? 0 : open.remainingSeconds(now));
    }

    /** Whether there is something to ask the group, which is not being asked. */
    public boolean mayAsk() {
        return own && open == null && cards.stream().anyMatch(card -> card.state() == State.DRAFT);
    }
}
