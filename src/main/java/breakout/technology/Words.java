package breakout.technology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes a text apart into words, each knowing where it stands in the text and in its sentence. */
final class Words {

    /** No pattern reaches from one sentence into the next. */
    private static final int LEAP = 100;
    /** In letters: what is shorter may be nothing but acronyms. */
    private static final int LONGEST_ACRONYMS = 12;
    private static final Pattern SENTENCE_END = Pattern
            .compile("[.!?…;؟؛](?=[\\s\"»”)]|$)|\\n\\s*(?:[-–—*•‣▪]|\\d+[.)]|\\n)");
    private static final Pattern ACRONYM = Pattern.compile("(?=.*\\p{Lu})([\\p{Lu}\\d]{2,})s?");
    private static final Pattern APOSTROPHE = Pattern.compile("[’ʼ‘`´]");
    private static final Pattern GLUE = Pattern.compile("[_:·]");
    private static final Pattern JOINT = Pattern.compile("(?<=\\p{L}{2})\\.(?=\\p{L})|(?<=\\p{L})\\.(?=\\p{L}{2})");

    private final Analyzer analyzer;
    private final String text;
    private final boolean shouted;
    private final List<Word> words = new ArrayList<>();

    Words(Analyzer analyzer, String text) {
        this.analyzer = analyzer;
        this.text = readable(text);
        this.shouted = isShouted(text);
    }

    List<Word> all() {
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var unstemmed = tokens.addAttribute(KeywordAttribute.class);
            String plain = "";
            tokens.reset();
            while (tokens.incrementToken()) {
                // Each word comes twice: as it is, then without its endings.
                if (unstemmed.isKeyword()) {
                    plain = term.toString();
                } else if (!plain.isEmpty()) {
                    add(plain, term.toString(), offset.startOffset(), offset.endOffset());
                }
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all of it is in capitals, so that none of them tells an acronym. Scripts without capitals do not shout. */
    private static boolean isShouted(String text) {
        return text.length() > LONGEST_ACRONYMS && text.equals(text.toUpperCase(Locale.ROOT))
                && 2 * text.codePoints().filter(Character::isUpperCase).count() > text.codePoints()
                        .filter(Character::isLetter).count();
    }

    private void add(String plain, String stem, int from, int to) {
        int elided = text.substring(from, to).indexOf('\'') + 1;
        int start = elided > 0 && to - from - elided == plain.length() ? from + elided : from;
        Word before = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean opening = before == null || SENTENCE_END.matcher(text.substring(before.end(), start)).find();
        int position = before == null ? 0 : before.position() + (opening ? LEAP : 1);
        words.add(new Word(plain, stem, capitals(text.substring(start, to)), position, opening, start, to));
    }

    private String capitals(String written) {
        var acronym = ACRONYM.matcher(written.replace(".", ""));
        return !shouted && acronym.matches() ? acronym.group(1) : null;
    }

    /** The same text, character for character, with the marks that glue words together evened out. */
    private static String readable(String text) {
        String parted = JOINT.matcher(text).replaceAll(" ");
        return GLUE.matcher(APOSTROPHE.matcher(parted).replaceAll("'")).replaceAll(" ");
    }
}
