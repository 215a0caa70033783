package breakout.technology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** What to look for in a text, in the notation explained at the head of {@code config/technologies.yaml}. */
@JsonDeserialize(using = Pattern.FromYaml.class)
record Pattern(String written, Part part) {

    private static final int FARTHEST = 20;
    private static final int SHORTEST_BEGINNING = 3;

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Pattern of(String written, Map<String, List<Pattern>> lists) {
        Part whole = null;
        var run = new ArrayList<Part>();
        String distance = null;
        for (String item : written.strip().split("\\s+")) {
            if (!item.matches("(\\.\\.|~)\\d+")) {
                run.add(item(item, lists));
                continue;
            }
            whole = joined(whole, distance, phrase(run, written));
            run.clear();
            distance = item;
        }
        return new Pattern(written, joined(whole, distance, phrase(run, written)));
    }

    private static Part joined(Part whole, String distance, Part next) {
        if (whole == null) {
            return next;
        }
        boolean ordered = distance.startsWith("..");
        int words = Integer.parseInt(distance.substring(ordered ? 2 : 1));
        if (words > FARTHEST) {
            throw new IllegalArgumentException(
                    "“" + distance + "” reaches too far: at most " + FARTHEST + " words may lie between");
        }
        return new Part.Near(whole, next, words, ordered);
    }

    private static Part phrase(List<Part> run, String written) {
        if (run.isEmpty()) {
            throw new IllegalArgumentException("“" + written + "” lacks a word beside a distance");
        }
        return new Part.Phrase(List.copyOf(run));
    }

    private static Part item(String item, Map<String, List<Pattern>> lists) {
        return new Part.Either(
                Stream.of(item.split("\\|", -1)).map(alternative -> alternative(alternative, lists)).toList());
    }

    private static Part alternative(String written, Map<String, List<Pattern>> lists) {
        if (written.startsWith("^")) {
            return alternative(written.substring(1), lists).opening();
        }
        if (written.startsWith("<") && written.endsWith(">")) {
            return list(written.substring(1, written.length() - 1), lists);
        }
        if (written.contains("_")) {
            return new Part.Phrase(Stream.of(written.split("_")).map(word -> alternative(word, lists)).toList());
        }
        return word(written);
    }

    private static Part list(String name, Map<String, List<Pattern>> lists) {
        if (!lists.containsKey(name)) {
            throw new IllegalArgumentException("there is no list “" + name + "” under “words” above");
        }
        return new Part.Either(lists.get(name).stream().map(Pattern::part).toList());
    }

    private static Part word(String written) {
        boolean beginning = written.endsWith("*");
        boolean exact = written.startsWith("=");
        String word = written.substring(exact ? 1 : 0, written.length() - (beginning ? 1 : 0));
        if (!word.matches("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'’.-]*[\\p{L}\\p{M}\\p{N}])?")) {
            throw new IllegalArgumentException("“" + written + "” is not a word");
        }
        if (beginning && word.length() < SHORTEST_BEGINNING) {
            throw new IllegalArgumentException("“" + written + "” would fit too many words");
        }
        return beginning ? new Part.Beginning(word, false) : new Part.Said(word, exact, false);
    }

    /** Parses while the file is being read, so that a broken pattern is reported with its line. */
    static final class FromYaml extends JsonDeserializer<Pattern> {
        @Override
        public Pattern deserialize(JsonParser yaml, DeserializationContext context) throws IOException {
            try {
                return of(yaml.getValueAsString(""), WordLists.of(context));
            } catch (IllegalArgumentException broken) {
                throw JsonMappingException.from(yaml, broken.getMessage(), broken);
            }
        }
    }
}
