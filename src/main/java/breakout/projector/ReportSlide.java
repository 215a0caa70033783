package breakout.projector;

import java.util.List;

import breakout.report.Card;

/**
 * A card of the final report. Its words are what anyone with the code may read.
 *
 * @param card null while no revision is final
 * @param place of the card, from 1
 * @param of how many there are
 * @param size as {@link Fitted} counts them
 */
record ReportSlide(Card card, int place, int of, int size) implements Picture {

    /** @param asked beyond the last, the last is shown */
    static ReportSlide of(List<Card> cards, int asked) {
        if (cards.isEmpty()) {
            return new ReportSlide(null, 0, 0, 0);
        }
        int place = Math.min(asked, cards.size());
        Card card = cards.get(place - 1);
        int size = Fitted.size(card.room(), QuoteSlide.LENGTHS);
        return new ReportSlide(card, place, cards.size(), Math.min(size, QuoteSlide.LENGTHS.length - 1));
    }

    /** What is read out is looked at, and nothing else. */
    @Override
    public boolean besideTheWayIn() {
        return false;
    }
}
