package breakout.technology;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stub. */
public class Repeats {
    public record Text<K>(K id, String text, String language, int question, Kind kind, Set<String> technologies) {
    }

    public static <K> Map<K, K> among(List<Text<K>> texts) {
        return Map.of();
    }
}
