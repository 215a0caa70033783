package breakout.delegation;

import java.util.Locale;

import breakout.kernel.Refusal;

/** The six regions of the World Customs Organization. */
public enum Region {
    /** South America, North America, Central America and the Caribbean. */
    AMS,
    EUR,
    /** East and Southern Africa. */
    ESA,
    /** North of Africa, Near and Middle East. */
    MENA,
    /** West and Central Africa. */
    WCA,
    /** Far East, South and South East Asia, Australasia and the Pacific Islands. */
    AP;

    /** @throws Refusal 400, field {@code region}, if there is no such region; nothing is null */
    public static Region of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        for (Region region : values()) {
            if (region.name().equals(typed.strip().toUpperCase(Locale.ROOT))) {
                return region;
            }
        }
        throw Refusal.badInput("region", "region_unknown");
    }
}
