package breakout.kernel;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Connects to whichever database the address names: one application is built for all of them. */
public class DatabaseDriver implements Driver {

    private static final int MAJOR = 1;
    private static final int MINOR = 0;

    @Override
    public Connection connect(String address, Properties settings) throws SQLException {
        return acceptsURL(address) ? Database.at(address).connect(address, settings) : null;
    }

    @Override
    public boolean acceptsURL(String address) {
        return Stream.of(Database.values()).anyMatch(each -> each.isAt(address));
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String address, Properties settings) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return MINOR;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
