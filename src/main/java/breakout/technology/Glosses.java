package breakout.technology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Abbreviations that an answer itself spells out as something else: "AI (avian influenza)", "DLT is the Dangerous Liquids
 * Terminal". Whoever writes so means that, and no technology, wherever it stands in the answer.
 */
final class Glosses {

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{L}\\d]{0,4}\\p{Lu}");
    /** What leads over to what it stands for; behind a verb only names written with capitals are meant. */
    private static final Pattern SAYS = Pattern
            .compile("^[\"»”’)]?\\s*(?:\\(|=|:|–|—|-|,\\s*(?:the|our|le|la|notre|el|nuestro)\\b)\\s*(?:это\\s+)?");
    /** What says so outright, however the names are written. */
    private static final Pattern OUTRIGHT = Pattern
            .compile("^(?:[^.!?;()]{0,20}?)\\b(?:stands for|short for|signifie|significa)\\s+");
    private static final Pattern MEANS = Pattern
            .compile("^(?:[^.!?;()]{0,30}?)(?:\\b(?:is|means|stands for|est|signifie|es|significa)\\b"
                    + "|c[’']est|это)\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** Of, the, des, и: words that an abbreviation passes over. */
    private static final int LITTLE = 3;

    private Glosses() {
    }

    /**
     * @param speaksOf whether what stands between two places speaks of the technology that the abbreviation may mean
     * @return whether the words of the answer from start to end are an abbreviation that it spells out otherwise
     */
    static boolean spelledOtherwise(String text, int start, int end, BiPredicate<Integer, Integer> speaksOf) {
        String abbreviation = text.substring(start, end);
        if (!ABBREVIATION.matcher(abbreviation).matches()) {
            return false;
        }
        Matcher there = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(abbreviation) + "(?![\\p{L}\\d])").matcher(text);
        while (there.find()) {
            for (int[] gloss : glosses(text, there.start(), there.end(), abbreviation)) {
                if (!speaksOf.test(gloss[0], gloss[1])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<int[]> glosses(String text, int start, int end, String abbreviation) {
        List<int[]> found = new ArrayList<>();
        String after = text.substring(end);
        for (Pattern leads : List.of(SAYS, OUTRIGHT, MEANS)) {
            Matcher lead = leads.matcher(after);
            if (lead.find()) {
                add(found, text, end + lead.end(), text.length(), abbreviation, leads == MEANS);
            }
        }
        if (start > 0 && text.charAt(start - 1) == '(') {
            List<int[]> before = words(text, 0, start - 1);
            for (int first = Math.max(0, before.size() - 2 * abbreviation.length()); first < before.size(); first++) {
                add(found, text, before.get(first)[0], start - 1, abbreviation, false);
            }
        }
        return found;
    }

    /** The words from there on whose first letters make the abbreviation. */
    private static void add(List<int[]> found, String text, int from, int to, String abbreviation, boolean capitals) {
        String letters = plain(abbreviation);
        int next = 0;
        for (int[] word : words(text, from, to)) {
            boolean little = word[1] - word[0] <= LITTLE;
            boolean meant = little ? Character.isLowerCase(abbreviation.charAt(next))
                    : !capitals || Character.isUpperCase(text.charAt(word[0]));
            if (meant && plain(text.substring(word[0], word[0] + 1)).charAt(0) == letters.charAt(next)) {
                next++;
            } else if (!little) {
                return;
            }
            if (next == letters.length()) {
                found.add(new int[] { from, word[1] });
                return;
            }
        }
    }

    private static List<int[]> words(String text, int from, int to) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            words.add(new int[] { word.start(), word.end() });
        }
        return words;
    }

    private static String plain(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
    }
}
