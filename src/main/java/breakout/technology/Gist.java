package breakout.technology;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;
import breakout.technology.Finder.Found;

/**
 * What is left of a statement without endings and little words.
 *
 * @param said every word, in its order, as it was typed but for capitals and accents
 * @param bits those that carry something, each once; other names of a technology are brought to one
 * @param threes what the letters of these are, three at a time
 * @param numbers however they were written; they are among the bits as well
 */
record Gist(Set<Tongue> tongues, List<String> said, List<Bit> bits, int[] threes, Set<String> numbers,
        boolean denies, boolean conditional) {

    private static final String NAMED = "#";
    /** So many of their letters, three at a time, have words of one family. */
    private static final double FAMILY = 0.5;

    /**
     * A word that carries something.
     *
     * @param meanings what it may stand for; the word itself, if that is not known
     * @param threes what its letters are, three at a time
     * @param contrasting what excludes that, or is a brother of it
     * @param kindred what is spoken of where others speak of that
     */
    record Bit(String word, Set<String> meanings, int[] threes, Set<String> contrasting, Set<String> kindred) {

        Bit(String word, Set<String> meanings) {
            this(word, meanings, Threes.of(List.of(word)), Meanings.shipped().contrasting(meanings),
                    Meanings.shipped().kindred(meanings));
        }

        boolean contrasts(Bit other) {
            return !Collections.disjoint(contrasting, other.meanings);
        }

        /** Whether the two are of one family, or speak of things that go together. */
        boolean goesWith(Bit other) {
            return !Collections.disjoint(kindred, other.meanings)
                    || word.charAt(0) == other.word.charAt(0) && Threes.alike(threes, other.threes) >= FAMILY;
        }
    }

    static Gist of(String text, String language, Reader reader, Meanings meanings) {
        Set<Tongue> tongues = Tongue.of(text, language);
        Tongue tongue = tongues.iterator().next();
        List<Found<Claim<String>>> names = reader.standing(text, language).stream()
                .filter(found -> found.label().effect() == Effect.NAMES && !compound(text, found.start())).toList();
        var bits = new LinkedHashMap<String, Bit>();
        var numbers = new HashSet<String>();
        List<Word> words = tongue.words(text);
        String last = "";
        int spoken = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String named = names.stream().filter(n -> n.start() < word.end() && word.start() < n.end()).findFirst()
                    .map(n -> NAMED + n.label().topic()).orElse(null);
            if (named != null) {
                bits.putIfAbsent(named, new Bit(named, Set.of(named, Meanings.MEANT + named.substring(1))));
                last = named;
                continue;
            }
            if (i < spoken) {
                continue;
            }
            Meanings.Meant meant = meanings.of(words, i, tongue);
            spoken = i + meant.words();
            boolean close = i > 0 && word.start() - words.get(i - 1).end() == 1;
            for (String bit : LittleWords.numberAndUnit(word.plain())) {
                boolean whole = bit.equals(word.plain());
                String number = LittleWords.number(bit, last, close || !whole);
                if (number != null) {
                    if (number.length() > bit.length() && number.startsWith(last)) {
                        numbers.remove(last);
                        bits.remove(last);
                    }
                    numbers.add(number);
                    bits.putIfAbsent(number, new Bit(number, Set.of(number)));
                    last = number;
                } else if (meant.carries(bit, tongue)) {
                    last = LittleWords.unit(whole ? word.stem() : bit);
                    bits.putIfAbsent(last, new Bit(last, meant.meanings().isEmpty() ? Set.of(last) : meant.meanings()));
                } else {
                    last = bit.equals("1") ? bit : "";
                }
            }
        }
        List<String> said = words.stream().map(Word::plain).toList();
        return new Gist(tongues, said, List.copyOf(bits.values()), Threes.of(bits.keySet()), numbers,
                said.stream().anyMatch(LittleWords::denies), said.stream().anyMatch(LittleWords::limits));
    }

    /** “Anti-drone” is not another name for drones. */
    private static boolean compound(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '-';
    }
}
