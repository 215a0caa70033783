package breakout.kernel;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of an input cannot be read, and never what stood in it. */
public final class Unreadable {

    private Unreadable() {
    }

    public static Refusal refusal(JsonProcessingException unreadable) {
        Refusal inside = causedBy(unreadable);
        if (inside != null) {
            return inside;
        }
        String field = unreadable instanceof JsonMappingException mapping ? field(mapping.getPath()) : "";
        if (field.isEmpty()) {
            return Refusal.badInput("", "unreadable_json");
        }
        if (unreadable instanceof UnrecognizedPropertyException) {
            return Refusal.badInput(field, "unknown_field");
        }
        return Refusal.badInput(field, unreadable instanceof MismatchedInputException ? "wrong_value" : "unreadable_json");
    }

    public static Refusal refusal(ConstraintViolationException invalid) {
        String field = invalid.getConstraintViolations().stream().findFirst()
                .map(violation -> last(violation.getPropertyPath())).orElse("");
        return Refusal.badInput(field, "wrong_value");
    }

    /** A record that guards itself throws its refusal while the document is read. */
    private static Refusal causedBy(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static String field(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String last(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
