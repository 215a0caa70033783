package breakout.archive;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A session that was handed in as a file, and what it has of its own. */
record Copy(String code) {

    private static final Set<String> OWN = Set.of("id", "code", "now", "trail", "rapporteurs", "exportedAt", "delegation",
            "supporters", "duplicateOf", "version");

    static Copy of(String file) {
        return new Copy(Rich.handIn(file).statusCode(201).extract().path("code"));
    }

    /** As the file says it, but for what is sealed: that is only counted. */
    static JsonNode unsealed(JsonNode archive) {
        archive.get("answers").forEach(answer -> ((ObjectNode) answer).put("supported", answer.get("supporters").size()));
        ((ObjectNode) archive).remove(List.of("sealedBy", "seal"));
        return withoutIds(archive);
    }

    static JsonNode withoutIds(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OWN);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).asText().matches("[0-9a-f-]{36}")) {
                    array.set(i, TextNode.valueOf("an id"));
                }
            }
        }
        node.forEach(Copy::withoutIds);
        return node;
    }

    /** A face without what only this session can say: its code, its people, the end of its audit trail. */
    static String plain(String face, String code) {
        return face.replace(code, "CODE").replaceAll("(?s)\"trail\" : \\{.*?\\}", "")
                .replaceAll("(?s)\"rapporteurs\" : \\[.*?\\]", "").replaceAll("Rapporteur(e|e )?[^·\\n<]{1,20} · ", "")
                .replaceAll("(The audit trail|Le journal de la session)[^\\n<]*", "");
    }
}
