package breakout.upkeep;

import java.sql.SQLException;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** The application does not start on a database that a newer version has changed, and says so before anything is looked at. */
public class NewerSchema extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Schema.demandKnown(Schema.of(context.getConnection()), "The database");
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be told which version the database is of", e);
        }
    }
}
