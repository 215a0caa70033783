package breakout.technology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words stand for, by a list of what such answers speak of in each language: “costly” and “price” are words of one thing.
 */
final class Meanings {

    static final String FILE = "meanings.txt";
    private static final Meanings SHIPPED = knowing(word -> true);
    private static final String CONTRAST = "!";
    private static final String KINDRED = "=";
    static final String MEANT = "~";
    private static final Set<String> NOTHING = Set.of(MEANT + "-");
    private static final int SHORTEST_BEGINNING = 2;
    /** Short beginnings count only where nothing else is known of a word. */
    private static final int LONG_BEGINNING = 4;
    private static final int SHORTEST_ARABIC = 3;
    private static final List<String> ARABIC_ENDINGS = List.of("ها", "هم", "نا", "كم", "ات", "ين", "ون", "ان", "ه", "ت", "ي",
            "ا");

    /** What stands for something from one word of a text on. */
    record Meant(Set<String> meanings, int words) {

        boolean isNothing() {
            return meanings.equals(NOTHING);
        }

        /** Whether the word it is of, or its phrase, says anything of what is spoken of. */
        boolean carries(String word, Tongue tongue) {
            return !isNothing()
                    && (words > 1 || !LittleWords.little(word) && !tongue.isFunctionWord(word));
        }
    }

    private record Phrase(List<String> words, String meaning) {
    }

    private static final class Dictionary {
        private final Map<String, Set<String>> words = new HashMap<>();
        private final Map<String, Set<String>> beginnings = new HashMap<>();
        private final Map<String, List<Phrase>> phrases = new HashMap<>();
    }

    private final Map<Tongue, Dictionary> dictionaries = new EnumMap<>(Tongue.class);
    private final Map<String, Set<String>> contrasts = new HashMap<>();
    private final Map<String, Set<String>> kindred = new HashMap<>();

    private Meanings(Predicate<String> known) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Meanings.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            String meaning = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(CONTRAST)) {
                    relate(line, contrasts);
                } else if (line.startsWith(KINDRED)) {
                    relate(line, kindred);
                } else if (line.startsWith(" ")) {
                    learn(meaning, line.strip().split(" +"), known);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    meaning = MEANT + line.strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Meanings shipped() {
        return SHIPPED;
    }

    /** The list with some of its words only. */
    static Meanings knowing(Predicate<String> known) {
        return new Meanings(known);
    }

    private static void relate(String line, Map<String, Set<String>> related) {
        Set<String> group = Stream.of(line.substring(1).strip().split(" +")).map(one -> MEANT + one)
                .collect(Collectors.toSet());
        group.forEach(one -> related.computeIfAbsent(one, o -> new HashSet<>()).addAll(group));
    }

    private void learn(String meaning, String[] entries, Predicate<String> known) {
        Tongue tongue = Tongue.valueOf(entries[0].toUpperCase(Locale.ROOT));
        Dictionary dictionary = dictionaries.computeIfAbsent(tongue, t -> new Dictionary());
        for (int i = 1; i < entries.length; i++) {
            boolean beginning = entries[i].endsWith("*");
            List<Word> words = tongue.words(entries[i].replace("*", "").replace('_', ' '));
            if (words.isEmpty() || !known.test(words.get(0).plain())) {
                continue;
            }
            String first = words.get(0).plain();
            if (words.size() > 1) {
                dictionary.phrases.computeIfAbsent(first, f -> new ArrayList<>())
                        .add(new Phrase(words.stream().map(Word::plain).toList(), meaning));
            } else if (beginning) {
                dictionary.beginnings.computeIfAbsent(first, f -> new LinkedHashSet<>()).add(meaning);
            } else {
                dictionary.words.computeIfAbsent(first, f -> new LinkedHashSet<>()).add(meaning);
                dictionary.words.computeIfAbsent(words.get(0).stem(), f -> new LinkedHashSet<>()).add(meaning);
            }
        }
    }

    /** What excludes one of these, as to allow and to forbid do, or is a brother of it, such as ships and trucks. */
    Set<String> contrasting(Set<String> meanings) {
        return related(meanings, contrasts);
    }

    /** What is spoken of where others speak of one of these: to train, and instructors. */
    Set<String> kindred(Set<String> meanings) {
        return related(meanings, kindred);
    }

    private static Set<String> related(Set<String> meanings, Map<String, Set<String>> related) {
        return meanings.stream()
                .flatMap(one -> related.getOrDefault(one, Set.of()).stream().filter(other -> !other.equals(one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the word at this place stands for, alone or with those behind it; nothing if it is not in the list. */
    Meant of(List<Word> words, int place, Tongue tongue) {
        Dictionary dictionary = dictionaries.get(tongue);
        Word word = words.get(place);
        if (dictionary == null) {
            return new Meant(Set.of(), 1);
        }
        for (Phrase phrase : dictionary.phrases.getOrDefault(word.plain(), List.of())) {
            if (stands(phrase, words, place)) {
                return new Meant(Set.of(phrase.meaning), phrase.words.size());
            }
        }
        for (String form : tongue == Tongue.AR ? arabic(word) : List.of(word.plain(), word.stem())) {
            var meanings = new HashSet<>(dictionary.words.getOrDefault(form, Set.of()));
            for (int length = form.length(); length >= SHORTEST_BEGINNING; length--) {
                if (meanings.isEmpty() || length >= LONG_BEGINNING) {
                    meanings.addAll(dictionary.beginnings.getOrDefault(form.substring(0, length), Set.of()));
                }
            }
            if (!meanings.isEmpty()) {
                return new Meant(meanings, 1);
            }
        }
        return new Meant(Set.of(), 1);
    }

    private static boolean stands(Phrase phrase, List<Word> words, int place) {
        if (place + phrase.words.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.words.size(); i++) {
            if (!words.get(place + i).plain().startsWith(phrase.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The word, and what is left of it without what may be glued to its beginning, then to its end. */
    private static List<String> arabic(Word word) {
        var forms = new ArrayList<String>();
        String rest = word.plain();
        forms.add(rest);
        for (String glued : List.of("و", "ف", "لل", "ب", "ل", "ك", "ال", "س", "ي", "ت", "ن", "ا")) {
            if (rest.startsWith(glued) && rest.length() - glued.length() >= SHORTEST_ARABIC) {
                rest = rest.substring(glued.length());
                forms.add(rest);
            }
        }
        for (String form : List.copyOf(forms)) {
            ARABIC_ENDINGS.stream().filter(form::endsWith).filter(end -> form.length() - end.length() >= SHORTEST_ARABIC)
                    .forEach(end -> forms.add(form.substring(0, form.length() - end.length())));
        }
        forms.add(word.stem());
        return forms;
    }
}
