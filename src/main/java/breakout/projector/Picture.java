package breakout.projector;

import java.util.Locale;

/** What stands on the wall: one slide, with what its template says and nothing else. */
sealed interface Picture permits JoinSlide, RoundSlide, ClockSlide, QuestionSlide, CountSlide, RankingSlide, GridSlide,
        LinksSlide, QuoteSlide, ReportSlide, BlankSlide {

    /** By which its template and its style are called: {@code join} for {@link JoinSlide}. */
    default String name() {
        return getClass().getSimpleName().replace("Slide", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the way in stands beside it, while there is anything to come in for. */
    default boolean besideTheWayIn() {
        return true;
    }
}
