package breakout.technology;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** A piece of a pattern. */
sealed interface Part {

    IntervalsSource in(Lexicon lexicon);

    /** The same, but only where a sentence opens. */
    Part opening();

    /** A word in any of its forms; exact: in this form alone. */
    record Said(String word, boolean exact, boolean opens) implements Part {
        @Override
        public IntervalsSource in(Lexicon lexicon) {
            return lexicon.word(word, exact, opens);
        }

        @Override
        public Part opening() {
            return new Said(word, exact, true);
        }
    }

    /** Any word that begins so. */
    record Beginning(String letters, boolean opens) implements Part {
        @Override
        public IntervalsSource in(Lexicon lexicon) {
            return lexicon.beginning(letters, opens);
        }

        @Override
        public Part opening() {
            return new Beginning(letters, true);
        }
    }

    record Either(List<Part> parts) implements Part {
        @Override
        public IntervalsSource in(Lexicon lexicon) {
            return parts.size() == 1 ? parts.get(0).in(lexicon) : Intervals.or(false, sources(parts, lexicon));
        }

        @Override
        public Part opening() {
            return new Either(parts.stream().map(Part::opening).toList());
        }
    }

    /** One right after the other. */
    record Phrase(List<Part> parts) implements Part {
        @Override
        public IntervalsSource in(Lexicon lexicon) {
            return parts.size() == 1 ? parts.get(0).in(lexicon)
                    : Intervals.phrase(sources(parts, lexicon).toArray(IntervalsSource[]::new));
        }

        @Override
        public Part opening() {
            var opened = new ArrayList<>(parts);
            opened.set(0, parts.get(0).opening());
            return new Phrase(opened);
        }
    }

    /** Both in one sentence, with at most so many words between them. */
    record Near(Part first, Part second, int words, boolean ordered) implements Part {
        @Override
        public IntervalsSource in(Lexicon lexicon) {
            var both = new IntervalsSource[] { first.in(lexicon), second.in(lexicon) };
            return Intervals.maxgaps(words, ordered ? Intervals.ordered(both) : Intervals.unordered(both));
        }

        @Override
        public Part opening() {
            return new Near(first.opening(), second, words, ordered);
        }
    }

    private static List<IntervalsSource> sources(List<Part> parts, Lexicon lexicon) {
        return parts.stream().map(part -> part.in(lexicon)).toList();
    }
}
