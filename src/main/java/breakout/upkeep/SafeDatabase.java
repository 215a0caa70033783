package breakout.upkeep;

import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import breakout.kernel.Database;

/** The application does not start where it would lose what it acknowledges, and says so before it changes anything there. */
public class SafeDatabase extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public void handle(Event event, Context context) {
        String address = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try {
            Database.at(address).demandSafety(address, context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be told whether the database keeps what it is given", e);
        }
    }
}
