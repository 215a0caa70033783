package breakout;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Where all tests of the application are asked of PostgreSQL, after they were passed on the embedded database, those are left
 * out that ask no database, and those of what browsers show: it comes by the same calls.
 */
public class AskedOfPostgres implements ExecutionCondition {

    /** The tag of those that hold their browser in no field. */
    public static final String IN_A_BROWSER = "in-a-browser";
    /** The tag of those that set a report of their own, which no database holds, or ask what is decided before one is asked. */
    public static final String OF_NO_DATABASE = "of-no-database";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean asks = !Postgres.IS_ASKED_FOR || !context.getTags().contains(IN_A_BROWSER)
                && !context.getTags().contains(OF_NO_DATABASE)
                && context.getTestClass().filter(test -> !asksTheDatabase(test)).isEmpty();
        return asks ? ConditionEvaluationResult.enabled("as always")
                : ConditionEvaluationResult.disabled("has nothing to do with the database");
    }

    /** By names: a test of the application is loaded anew with each application. */
    private static boolean asksTheDatabase(Class<?> test) {
        Class<?> whole = test.getEnclosingClass() == null ? test : test.getEnclosingClass();
        boolean ofTheApplication = Stream.of(whole.getAnnotations()).map(each -> each.annotationType().getName())
                .anyMatch(QuarkusTest.class.getName()::equals);
        return ofTheApplication && Stream.of(whole.getDeclaredFields()).map(field -> field.getType().getName())
                .noneMatch(type -> type.equals(Chromium.class.getName()) || type.startsWith("com.microsoft.playwright"));
    }
}
