package breakout.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;

/** What a template hands to a name with a colon, evaluated. */
final class Parameters {

    private Parameters() {
    }

    static CompletionStage<List<Object>> of(EvalContext expression) {
        var evaluated = EvaluatedParams.evaluate(expression);
        return evaluated.stage.thenApply(done -> {
            var values = new ArrayList<>();
            for (int i = 0; i < expression.getParams().size(); i++) {
                values.add(value(evaluated, i));
            }
            return values;
        });
    }

    private static Object value(EvaluatedParams evaluated, int index) {
        try {
            return evaluated.getResult(index);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A parameter was not evaluated", e);
        }
    }
}
