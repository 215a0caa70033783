package breakout.technology;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text for Lucene, each under all the terms it may be found by. */
final class Terms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final Iterator<Word> words;
    private final Lexicon lexicon;
    private Word word;
    private Iterator<String> terms = List.<String> of().iterator();
    private int position = -1;

    Terms(List<Word> words, Lexicon lexicon) {
        this.words = words.iterator();
        this.lexicon = lexicon;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!terms.hasNext()) {
            if (!words.hasNext()) {
                return false;
            }
            word = words.next();
            terms = lexicon.terms(word).iterator();
        }
        term.append(terms.next());
        offset.setOffset(word.start(), word.end());
        increment.setPositionIncrement(word.position() - position);
        position = word.position();
        return true;
    }
}
