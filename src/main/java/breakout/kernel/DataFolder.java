package breakout.kernel;

import java.nio.file.Path;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Makes the data folder's path absolute: the embedded database takes no path that depends on where it was started. */
public class DataFolder implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "breakout.data";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue given = context.proceed(name);
        return !KEY.equals(name) || given == null ? given
                : given.withValue(Path.of(given.getValue()).toAbsolutePath().toString());
    }
}
