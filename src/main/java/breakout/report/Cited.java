package breakout.report;

import java.util.List;

/**
 * Words of the report itself, and where in Annex A one reads what they rest on.
 *
 * @param opens what the words open themselves, for they tell where to look; empty where only the references do
 */
record Cited(String text, String opens, List<Reference> references) {

    Cited(String text, List<Reference> references) {
        this(text, "", references);
    }

    Cited(String text, String opens) {
        this(text, opens, List.of());
    }

    String whole() {
        return references.isEmpty() ? text : text + " (" + Reference.all(references) + ")";
    }
}
