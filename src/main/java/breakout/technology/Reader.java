package breakout.technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import breakout.kernel.Remembered;
import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;
import breakout.technology.Finder.Found;

/** Reads an answer and says which technologies it speaks of, and by which words. Safe for many threads; close it. */
public final class Reader implements AutoCloseable {

    private final Vocabulary vocabulary;
    private final Late<Finder<Claim<String>>> finder;
    private final Supplier<Hints> hints;
    private final Remembered<Written, Filing> filings = new Remembered<>(Written.MOST_REMEMBERED);

    /** It also takes hints in texts that name nothing. */
    public Reader(Vocabulary vocabulary) {
        this(vocabulary, Hints::shipped);
    }

    Reader(Vocabulary vocabulary, Supplier<Hints> hints) {
        this.vocabulary = vocabulary;
        this.finder = new Late<>(() -> new Finder<>(vocabulary.entries()));
        this.hints = hints;
    }

    /** What the filings rest on. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** @param languageTag what is known of the text's language; may be wrong, or null */
    public Filing read(String text, String languageTag) {
        return filings.of(new Written(text, languageTag), () -> readAnew(text, languageTag));
    }

    private Filing readAnew(String text, String languageTag) {
        Map<String, List<Found<Claim<String>>>> said = new LinkedHashMap<>();
        vocabulary.technologies().forEach(technology -> said.put(technology.code(), new ArrayList<>()));
        List<Found<Claim<String>>> every = finder.get().in(text, languageTag);
        List<Found<Claim<String>>> all = standing(every);
        for (Found<Claim<String>> found : all) {
            if (!Glosses.spelledOtherwise(text, found.start(), found.end(), (start, end) -> speaksOf(all, found, start, end))) {
                said.get(found.label().topic()).add(found);
            }
        }
        Set<String> struck = every.stream().filter(found -> found.label().effect() != Effect.FORBIDS && !all.contains(found))
                .map(found -> found.label().topic()).collect(Collectors.toSet());
        if (said.values().stream().allMatch(List::isEmpty)) {
            // what looks like one of its words and is none was told apart by a person
            Set<String> something = every.stream().map(found -> found.label().topic()).collect(Collectors.toSet());
            List<String> unheard = said.keySet().stream().filter(code -> !something.contains(code)).toList();
            return new Filing(hints.get().in(text, languageTag, unheard), Confidence.ofNothing(text, !struck.isEmpty()));
        }
        return new Filing(said.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Naming(entry.getKey(), evidence(entry.getValue(), text),
                        Confidence.of(entry.getKey(), entry.getValue(), struck.contains(entry.getKey()))))
                .toList(), Confidence.ofNothing(text, !struck.isEmpty()));
    }

    private static List<Evidence> evidence(List<Found<Claim<String>>> all, String text) {
        List<Evidence> evidence = new ArrayList<>();
        all.forEach(found -> add(evidence, found, text));
        return evidence;
    }

    /** Whether there, too, are words of the technology that was found. */
    private static boolean speaksOf(List<Found<Claim<String>>> all, Found<Claim<String>> found, int start, int end) {
        return all.stream().anyMatch(other -> other.label().topic().equals(found.label().topic()) && other.start() < end
                && start < other.end());
    }

    List<Found<Claim<String>>> standing(String text, String languageTag) {
        return standing(finder.get().in(text, languageTag));
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
        if (finder.isMade()) {
            finder.get().close();
        }
    }
}
