package breakout.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where one reads what a sentence rests on.
 *
 * @param opens what it opens on a page; empty where that is told and opens nothing
 */
record Reference(String text, String opens) {

    /** How much was said of what. */
    static final String COUNTS = "contributed";
    static final String USES = "uses";
    static final String RECOMMENDATIONS = "recommendations";
    /** All that was said. */
    static final String ANNEX_A = "annex-a";
    /** How the report came about. */
    static final String METHOD = "annex-method";
    /** What was named together. */
    static final String ANNEX_C = "annex-c";
    /** How much came from which group. */
    static final String ANNEX_D = "annex-d";
    private static final String ANSWER = "said-";

    static Reference paragraph(Wording wording, int number) {
        return new Reference(wording.say("report:paragraph", number), "paragraph-" + number);
    }

    /** @param part of Annex A */
    static Reference annex(Wording wording, String part) {
        return new Reference(wording.say("report:annexA"), "annex-" + part);
    }

    static Reference answer(int number) {
        return new Reference("[" + number + "]", ANSWER + number);
    }

    /** The others that say the same, which stand below it. @param number of the first */
    static Reference further(String text, int number) {
        return new Reference(text, ANSWER + number);
    }

    /** Of the answer that it opens; empty where it opens none. */
    Optional<Integer> number() {
        return opens.startsWith(ANSWER) ? Optional.of(Integer.valueOf(opens.substring(ANSWER.length())))
                : Optional.empty();
    }

    static String all(List<Reference> references) {
        return references.stream().map(Reference::text).collect(Collectors.joining(", "));
    }
}
