package breakout.desk;

import java.util.List;

import breakout.kernel.Refusal;
import breakout.report.Card;
import breakout.report.Reservation;
import breakout.session.Session;
import breakout.slide.Screen;
import breakout.slide.Slide;

/**
 * The final report before the plenary.
 *
 * @param cards empty while nothing is final
 * @param revision that is final; 0 while none is
 * @param who whose words lie on this device
 * @param trouble what was typed and refused; null if nothing was
 */
record LecternView(Session session, List<Card> cards, int revision, Screen screen, List<Reservation> taken, String who,
        Trouble trouble) {

    /** @param paragraph as it was sent; null where it could not be read */
    record Trouble(Integer paragraph, String text, String language, Refusal refusal) {
    }

    /** Of the card that is on the screen, or will be once the report is, from 1. */
    public int place() {
        return Math.min(screen.card(), cards.size());
    }

    public Card card() {
        return cards.get(place() - 1);
    }

    public boolean shown() {
        return screen.slide() == Slide.REPORT;
    }

    /** Null at the first card. */
    public Integer previous() {
        return place() > 1 ? place() - 1 : null;
    }

    /** Null at the last card. */
    public Integer next() {
        return place() < cards.size() ? place() + 1 : null;
    }

    /** The paragraph that a reservation would be about. */
    public int about() {
        return trouble == null || trouble.paragraph() == null ? card().paragraph() : trouble.paragraph();
    }

    public Refusal refusal() {
        return trouble == null ? null : trouble.refusal();
    }

    /** As it was typed and refused. */
    public String typed() {
        return trouble == null ? "" : trouble.text();
    }

    /** As it was chosen and refused; null where none was. */
    public String language() {
        return trouble == null ? null : trouble.language();
    }
}
