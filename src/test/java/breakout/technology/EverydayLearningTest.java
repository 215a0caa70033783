package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What people say anyway is learned from answers here, less the words that speak of a technology without a group. */
class EverydayLearningTest {

    private static final Path SHIPPED = Path.of("src/main/resources/breakout/technology", Everyday.FILE);

    @Test
    void shipsWhatIsLearned() throws IOException {
        Map<Tongue, Map<String, Integer>> learned = learned(Stream.of("learn", "hints", "twice", "sample")
                .flatMap(set -> Labelled.in("answers-" + set + ".jsonl").stream()).toList());
        if (Boolean.getBoolean("everyday.write")) {
            Files.writeString(SHIPPED, Everyday.written(learned));
            return;
        }
        assertEquals(learned, Everyday.read());
    }

    static Map<Tongue, Map<String, Integer>> learned(List<Labelled> answers) {
        Map<Tongue, Map<String, Integer>> having = new EnumMap<>(Tongue.class);
        for (Labelled answer : answers) {
            Tongue tongue = Tongue.of(answer.text(), answer.lang()).iterator().next();
            List<Evidence> ofOthers = Shelves.READER.read(answer.text(), answer.lang()).namings().stream()
                    .filter(naming -> naming.technology().equals(Technology.OTHER))
                    .flatMap(naming -> naming.evidence().stream()).toList();
            Set<String> words = new HashSet<>(Set.of(Everyday.STATEMENTS));
            tongue.words(answer.text()).stream()
                    .filter(word -> !tongue.isFunctionWord(word.plain()) && ofOthers.stream()
                            .noneMatch(each -> each.start() < word.end() && word.start() < each.end()))
                    .forEach(word -> words.add(word.stem()));
            words.forEach(word -> having.computeIfAbsent(tongue, t -> new HashMap<>()).merge(word, 1, Integer::sum));
        }
        return having;
    }
}
