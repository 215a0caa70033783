package breakout;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** What tests ask a database about how it stores rows, in its own words. */
public final class Stored {

    private Stored() {
    }

    /** By what rows are put in the order they lie in. */
    public static String order(EntityManager database) {
        return onPostgres(database) ? "ctid" : "_rowid_";
    }

    /** Whether a row that is changed stays where it lies. */
    public static boolean staysWhereItLies(EntityManager database) {
        return !onPostgres(database);
    }

    private static boolean onPostgres(EntityManager database) {
        return database.unwrap(Session.class)
                .doReturningWork(connection -> connection.getMetaData().getDatabaseProductName()).equals("PostgreSQL");
    }
}
