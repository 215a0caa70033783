package breakout.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;

import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.kernel.Words;

/**
 * Words what was wrong with a form: {@code {mistake:at(refusal, 'title')}} is the sentence for one field or null,
 * {@code {mistake:all(refusal)}} lists field and message of each, and {@code {mistake:sentence(refusal)}} is the whole.
 */
@ApplicationScoped
class Mistakes {

    private final Words words;

    Mistakes(Words words) {
        this.words = words;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("mistake").resolveAsync(
                expression -> Parameters.of(expression).thenApply(given -> resolve(expression, given))).build());
    }

    /** The sentence of a refusal. */
    String sentence(Refusal refusal, Language language) {
        return words.say(language, "refusal:" + refusal.key(), refusal.arguments().toArray());
    }

    /** Each field that cannot be taken, and why. */
    List<Problem.Violation> violations(Refusal refusal, Language language) {
        return refusal.violations().stream().map(wrong -> new Problem.Violation(wrong.field(),
                words.say(language, "refusal:" + wrong.key(), wrong.arguments().toArray()))).toList();
    }

    private Object resolve(EvalContext expression, List<Object> given) {
        Language language = Messages.language(expression);
        Refusal refusal = given.get(0) instanceof Refusal some ? some : null;
        if (refusal == null) {
            return "all".equals(expression.getName()) ? List.of() : null;
        }
        var violations = violations(refusal, language);
        return switch (expression.getName()) {
            case "sentence" -> sentence(refusal, language);
            case "all" -> violations.isEmpty() ? List.of(new Problem.Violation(null, sentence(refusal, language)))
                    : violations;
            case "at" -> violations.stream().filter(wrong -> wrong.field().equals(given.get(1)))
                    .map(Problem.Violation::message).findFirst().orElse(null);
            default -> throw new IllegalArgumentException("A mistake has no " + expression.getName());
        };
    }
}
