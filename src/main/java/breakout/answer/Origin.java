package breakout.answer;

import jakarta.persistence.Embeddable;

import breakout.kernel.Refusal;

/**
 * Where an answer comes from.
 *
 * @param roundNumber the round it was taken in
 * @param groupNumber the group its author sat in when they first sent it
 * @param late it came, or was last revised, in the grace after the bell
 * @param ownerHash only who holds the seat's token can make it again: so an author revises and withdraws, unnamed
 * @param voice the same for all answers of one delegation: how many delegations spoke can be told, not which
 */
@Embeddable
public record Origin(int roundNumber, int groupNumber, boolean late, String ownerHash, String voice) {

    Origin revised(boolean revisedLate) {
        return new Origin(roundNumber, groupNumber, late || revisedLate, ownerHash, voice);
    }

    /** Nobody can be told to have written it, nor counted with it, any more. */
    boolean forgotten() {
        return ownerHash.isEmpty();
    }

    /** @throws Refusal 403 if somebody else wrote it */
    void demandOwner(String asker) {
        if (!ownerHash.equals(asker)) {
            throw Refusal.forbidden("answer_of_another_seat");
        }
    }
}
