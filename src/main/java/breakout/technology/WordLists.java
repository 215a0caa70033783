package breakout.technology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** The lists of words that patterns further down the same file refer to by name. */
@JsonDeserialize(using = WordLists.FromYaml.class)
record WordLists(Map<String, List<Pattern>> lists) {

    @SuppressWarnings("unchecked")
    static Map<String, List<Pattern>> of(DeserializationContext context) {
        Object lists = context.getAttribute(WordLists.class);
        return lists == null ? Map.of() : (Map<String, List<Pattern>>) lists;
    }

    static final class FromYaml extends JsonDeserializer<WordLists> {
        @Override
        public WordLists deserialize(JsonParser yaml, DeserializationContext context) throws IOException {
            var lists = new HashMap<String, List<Pattern>>();
            context.setAttribute(WordLists.class, lists);
            while (yaml.nextToken() == JsonToken.FIELD_NAME) {
                String name = yaml.currentName();
                yaml.nextToken();
                lists.put(name, patterns(yaml, context));
            }
            return new WordLists(lists);
        }

        private static List<Pattern> patterns(JsonParser yaml, DeserializationContext context) throws IOException {
            if (!yaml.isExpectedStartArrayToken()) {
                context.reportInputMismatch(WordLists.class, "a list of words is expected here, in brackets");
            }
            var patterns = new ArrayList<Pattern>();
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                patterns.add(context.readValue(yaml, Pattern.class));
            }
            return patterns;
        }
    }
}
