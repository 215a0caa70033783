package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

import breakout.MovableClock;

class DiskTest {

    private static final String ADDRESS = "jdbc:h2:mem:disk";
    private static final SQLException FULL = new SQLException("no space left", "90031", ErrorCode.IO_EXCEPTION_2);
    private static final SQLException TAKEN_AWAY = new SQLException("this connection is closed");

    private final MovableClock clock = new MovableClock();

    @Test
    void tellsAFailureOfTheDiskFromAnyOther() throws SQLException {
        Disk disk = disk();
        assertTrue(disk.failed(new IllegalStateException(FULL)));
        assertFalse(disk().failed(TAKEN_AWAY));
        assertFalse(disk.failed(new IOException()));
    }

    @Test
    void findsWhatEndedATransactionAmongTheSuppressed() throws SQLException {
        var ended = new IllegalStateException();
        ended.addSuppressed(FULL);
        assertTrue(disk().failed(ended));
    }

    @Test
    void ownsForAWhileToEveryConnectionItHasTakenAway() throws SQLException {
        Disk disk = disk();
        disk.failed(FULL);
        assertTrue(disk.failed(new IllegalStateException(TAKEN_AWAY)));
        clock.advance(Duration.ofSeconds(Disk.TRY_AGAIN_SECONDS));
        assertFalse(disk.failed(new IllegalStateException(TAKEN_AWAY)));
    }

    private Disk disk() throws SQLException {
        var pool = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(settings -> settings.maxSize(1)
                .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(Driver.class).jdbcUrl(ADDRESS)));
        return new Disk(AgroalDataSource.from(pool), ADDRESS, clock);
    }
}
