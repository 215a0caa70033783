package breakout.kernel;

import java.nio.file.Path;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/**
 * Makes the data folder's path absolute: the embedded database takes no path that depends on where it was started. Nearer
 * to the sources than the one that fills in expressions, for the database's address is such an expression.
 */
@Priority(Priorities.LIBRARY + 250)
public class DataFolder implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "breakout.data";

    static {
        // nothing of ours is called before the database is opened, but what reads the settings
        KeptFile.plugIn();
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue given = context.proceed(name);
        return !KEY.equals(name) || given == null ? given
                : given.withValue(Path.of(given.getValue()).toAbsolutePath().toString());
    }
}
