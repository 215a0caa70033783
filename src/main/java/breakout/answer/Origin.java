package breakout.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.Attribution;

/**
 * Where an answer comes from.
 *
 * @param roundNumber the round it was taken in
 * @param groupNumber the group its author sat in when they first sent it
 * @param late it came, or was last revised, in the grace after the bell
 * @param ownerHash only who holds the seat's token can make it again: so an author revises and withdraws, unnamed
 * @param voice the same for all answers of one delegation: how many delegations spoke can be told, not which
 * @param dictated entered at the desk, from paper or by dictation, and not sent by a seat
 * @param byline null where nothing is kept of the author
 */
@Embeddable
public record Origin(int roundNumber, int groupNumber, boolean late, String ownerHash, String voice,
        boolean dictated, @Embedded Byline byline) {

    /** Stands for the owner of what came with a session that was handed in as a file: nobody has its seat. */
    public static final String OF_A_FILE = "file";

    public Origin {
        byline = byline == null ? Byline.NONE : byline;
    }

    /** Of an answer that a seat has sent. */
    Origin(int roundNumber, int groupNumber, boolean late, String ownerHash, String voice, Byline byline) {
        this(roundNumber, groupNumber, late, ownerHash, voice, false, byline);
    }

    /** Of one that was entered at the desk: nobody holds what would revise it. */
    static Origin dictated(int roundNumber, int groupNumber, String voice, Byline byline) {
        return new Origin(roundNumber, groupNumber, false, Secret.label(), voice, true, byline);
    }

    Origin revised(boolean revisedLate, Byline signed) {
        return new Origin(roundNumber, groupNumber, late || revisedLate, ownerHash, voice, dictated, signed);
    }

    /** Of a delegation that came by name with a file, nothing else is known. */
    Origin tellingUnder(Attribution rule) {
        boolean nameless = ownerHash.equals(OF_A_FILE) && byline.names() && rule != Attribution.NAMED;
        return new Origin(roundNumber, groupNumber, late, ownerHash, voice, dictated,
                nameless ? Byline.NONE : byline.under(rule));
    }

    /** Nobody can be told to have written it, nor counted with it, any more. */
    boolean forgotten() {
        return ownerHash.isEmpty() || ownerHash.equals(OF_A_FILE);
    }

    /** @throws Refusal 403 if somebody else wrote it */
    void demandOwner(String asker) {
        if (!ownerHash.equals(asker)) {
            throw Refusal.forbidden("answer_of_another_seat");
        }
    }
}
