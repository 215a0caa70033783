package breakout.report;

/** What somebody in the plenary holds otherwise than a paragraph, as it is printed; by whom is not told. */
public record Reserved(Placement placement, String language, String text) {

    static Reserved of(Reservation reservation) {
        var words = reservation.wording();
        return new Reserved(reservation.placement(), words.language(), words.text());
    }

    /** Whether it is about a revision before this one, and not about the one that the plenary is looking at. */
    boolean isOfFormer(Edition edition) {
        return placement.revision() < edition.revision();
    }
}
