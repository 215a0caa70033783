package breakout.answer;

import java.util.Set;
import java.util.TreeSet;

import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.technology.Kind;

/**
 * What a form showed of an answer: whoever changes the same afterwards, without having seen what somebody else made of it
 * meanwhile, is told. Who asks for what is there anyway takes nothing away; what its words say by themselves, nobody said.
 */
public final class Seen {

    private static final String NOBODY = "-";
    private static final String PARTS = "/";
    private static final char BOTH = ':';

    private Seen() {
    }

    /** How people have filed it, and of which kind they say it is. */
    public static String filing(Answer answer) {
        return technologies(answer) + PARTS + kind(answer);
    }

    /** Whether it is kept out of the report, and why. */
    public static String hiding(Answer answer) {
        return answer.hiddenBecause().map(Secret::hash).orElse(NOBODY);
    }

    /** Both, where it is not known yet which of them is to be changed. */
    public static String both(Answer answer) {
        return hiding(answer) + BOTH + filing(answer);
    }

    /** What {@link #both} tells of the filing; null for null. */
    static String filingIn(String both) {
        return both == null ? null : both.substring(both.indexOf(BOTH) + 1);
    }

    /** What {@link #both} tells of the hiding; null for null. */
    static String hidingIn(String both) {
        return both == null || both.indexOf(BOTH) < 0 ? both : both.substring(0, both.indexOf(BOTH));
    }

    /**
     * @param seen as {@link #filing} told it; null or empty asks for no such care
     * @param technologies as they are asked for; null for none, {@code kind} likewise
     * @throws Refusal 409 where the same was filed otherwise since
     */
    static void demandFiling(Answer answer, String seen, Set<String> technologies, Kind kind) {
        if (seen == null || seen.isEmpty()) {
            return;
        }
        boolean refiled = technologies != null && !seen.startsWith(technologies(answer) + PARTS)
                && !technologies.equals(answer.technologies());
        boolean resorted = kind != null && !seen.endsWith(PARTS + kind(answer)) && kind != answer.kind();
        Refusal.unless(!refiled && !resorted, "filing_changed_meanwhile");
    }

    /** @param seen as {@link #hiding} told it; null or empty asks for no such care. @throws Refusal 409 likewise */
    static void demandHiding(Answer answer, String seen, String reason) {
        boolean same = answer.hiddenBecause().filter(because -> reason != null && because.equals(reason.strip())).isPresent();
        Refusal.unless(seen == null || seen.isEmpty() || seen.equals(hiding(answer)) || same, "hiding_changed_meanwhile");
    }

    /** As {@link #demandHiding}, for whoever takes it back into the report; where somebody else has, that is done. */
    static void demandShowing(Answer answer, String seen) {
        Refusal.unless(seen == null || seen.isEmpty() || seen.equals(hiding(answer)) || answer.hiddenBecause().isEmpty(),
                "showing_changed_meanwhile");
    }

    private static String technologies(Answer answer) {
        return answer.filing().filedBy() == FiledBy.VOCABULARY ? NOBODY
                : String.join(" ", new TreeSet<>(answer.technologies()));
    }

    private static String kind(Answer answer) {
        return answer.givenKind().map(Kind::code).orElse(NOBODY);
    }
}
