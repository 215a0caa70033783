package breakout;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Has every test of the application keep its sessions in PostgreSQL, where that is asked for. */
@WithTestResource(value = WhereAsked.class, scope = TestResourceScope.GLOBAL)
public class WhereAsked implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return !Postgres.IS_ASKED_FOR ? Map.of()
                : Postgres.of(this).entrySet().stream().collect(
                        Collectors.toMap(each -> each.getKey().toLowerCase(Locale.ROOT).replace('_', '.'),
                                Map.Entry::getValue));
    }

    @Override
    public void stop() {
        // the server ends with the tests
    }
}
