package breakout.delegation;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A delegation as the organiser's list has it.
 *
 * @param line where the list has it
 * @param names by language, at least one in English or French
 * @param group the number of the group its delegates are placed in; null leaves that open
 */
record Entry(int line, Category category, Map<String, String> names, Listing listing, Integer group) {

    /** Its name in the session's language, else in English or French. */
    String mainName(String language) {
        return Stream.of(language, "en", "fr").filter(names::containsKey).findFirst().map(names::get).orElseThrow();
    }

    String code() {
        return listing.code();
    }
}
