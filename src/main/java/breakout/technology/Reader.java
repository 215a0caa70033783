package breakout.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;
import breakout.technology.Finder.Found;

/** Reads an answer and says which technologies it speaks of, and by which words. Safe for many threads; close it. */
public final class Reader implements AutoCloseable {

    private final Vocabulary vocabulary;
    private final Finder<Claim<String>> finder;
    private final Remembered<Filing> filings = new Remembered<>();

    public Reader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.finder = new Finder<>(vocabulary.entries());
    }

    /** What the filings rest on. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** @param languageTag what is known of the text's language; may be wrong, or null */
    public Filing read(String text, String languageTag) {
        return filings.of(text, languageTag, () -> readAnew(text, languageTag));
    }

    private Filing readAnew(String text, String languageTag) {
        Map<String, List<Evidence>> said = new LinkedHashMap<>();
        vocabulary.technologies().forEach(technology -> said.put(technology.code(), new ArrayList<>()));
        List<Found<Claim<String>>> all = standing(text, languageTag);
        for (Found<Claim<String>> found : all) {
            if (!Glosses.spelledOtherwise(text, found.start(), found.end(), (start, end) -> speaksOf(all, found, start, end))) {
                add(said.get(found.label().topic()), found, text);
            }
        }
        return new Filing(said.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Naming(entry.getKey(), entry.getValue())).toList());
    }

    /** Whether there, too, are words of the technology that was found. */
    private static boolean speaksOf(List<Found<Claim<String>>> all, Found<Claim<String>> found, int start, int end) {
        return all.stream().anyMatch(other -> other.label().topic().equals(found.label().topic()) && other.start() < end
                && start < other.end());
    }

    List<Found<Claim<String>>> standing(String text, String languageTag) {
        return standing(finder.in(text, languageTag));
    }

    /** What is left, in the order of the text, after everything has been struck out that a stop context overlaps. */
    static <T> List<Found<Claim<T>>> standing(List<Found<Claim<T>>> found) {
        var stops = found.stream().filter(f -> f.label().effect() == Effect.FORBIDS).toList();
        return found.stream().filter(f -> f.label().effect() != Effect.FORBIDS)
                .filter(f -> stops.stream()
                        .noneMatch(stop -> stop.label().topic().equals(f.label().topic()) && stop.overlaps(f)))
                .sorted(Comparator.comparingInt((Found<?> f) -> f.start()).thenComparing(f -> -f.end())).toList();
    }

    /** One stretch of words is one piece of evidence, however many patterns found it. */
    private static void add(List<Evidence> evidence, Found<?> found, String text) {
        int last = evidence.size() - 1;
        boolean joins = last >= 0 && evidence.get(last).end() > found.start();
        int start = joins ? evidence.get(last).start() : found.start();
        int end = joins ? Math.max(evidence.get(last).end(), found.end()) : found.end();
        if (joins) {
            evidence.remove(last);
        }
        evidence.add(new Evidence(start, end, text.substring(start, end)));
    }

    @Override
    public void close() {
        finder.close();
    }
}
