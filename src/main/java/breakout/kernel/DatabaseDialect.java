package breakout.kernel;

import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.registry.selector.spi.DialectSelector;
import org.hibernate.dialect.Dialect;

/** The dialect {@value #BY_ADDRESS}: that of the database whose address is given at the start. */
public class DatabaseDialect implements DialectSelector {

    private static final String BY_ADDRESS = "by-address";

    @Override
    public Class<? extends Dialect> resolve(String name) {
        return BY_ADDRESS.equals(name)
                ? Database.at(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class)).dialect()
                : null;
    }
}
