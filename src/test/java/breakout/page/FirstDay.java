package breakout.page;

import java.sql.SQLException;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;

/** The application as it is before anybody has chosen a password. */
final class FirstDay {

    interface Looks {
        void run() throws Exception;
    }

    private FirstDay() {
    }

    /** Does this on the first day. Afterwards everybody is as signed in as before. */
    static void during(Looks looks) throws Exception {
        order("create table kept_sign_in as select * from sign_in", "create table kept_staff as select * from staff",
                "set referential_integrity false", "delete from sign_in", "delete from staff");
        try {
            looks.run();
        } finally {
            order("insert into staff select * from kept_staff", "insert into sign_in select * from kept_sign_in",
                    "set referential_integrity true", "drop table kept_sign_in", "drop table kept_staff");
        }
    }

    private static void order(String... statements) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
