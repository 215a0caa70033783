package breakout.slide;

import java.util.Locale;
import java.util.stream.Stream;

import breakout.kernel.Refusal;

/** What a facilitator may put on the hall's screen, in the order in which an hour needs it. */
public enum Slide {
    /** Whatever the round calls for: the way in before it, its clock and question in it, the grid after it. */
    FOLLOW,
    JOIN,
    CLOCK,
    QUESTION,
    COUNT,
    RANKING,
    GRID,
    LINKS,
    /** One released answer. */
    QUOTE,
    /** The final report, a card after another. */
    REPORT,
    BLANK;

    /** @throws Refusal 400, field {@code slide}, if there is none with this code, such as {@code follow} */
    public static Slide of(String code) {
        return Stream.of(values()).filter(slide -> slide.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.badInput("slide", "slide_unknown"));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
