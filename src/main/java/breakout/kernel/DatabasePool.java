package breakout.kernel;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;

/** Has the pool give up a connection once it was broken, as each database tells it. */
@ApplicationScoped
@Unremovable
@JdbcDriver("other")
class DatabasePool implements AgroalConnectionConfigurer {

    private final Database database;

    DatabasePool(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.database = Database.at(address);
    }

    @Override
    public void setExceptionSorter(String name, AgroalDataSourceConfigurationSupplier pool) {
        pool.connectionPoolConfiguration().exceptionSorter(database.broken());
    }
}
