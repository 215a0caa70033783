package breakout.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.KeptFile;
import breakout.kernel.Metronome;
import breakout.kernel.Venue;

/** Copies the database, while the hall writes on, for a command that has asked for it. */
@ApplicationScoped
class Copyist {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Whoever asked for what is older was broken off; a copy that nobody fetches is not to outlive what is erased. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final Logger LOG = Logger.getLogger(Copyist.class);

    private final AgroalDataSource database;
    private final Metronome metronome;
    private final Clock clock;
    private final boolean inAFile;
    private final Path folder;
    private FileChannel lock;

    Copyist(AgroalDataSource database, Metronome metronome, Clock clock, Venue venue,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.database = database;
        this.metronome = metronome;
        this.clock = clock;
        this.inAFile = address.startsWith(KeptFile.ADDRESS);
        this.folder = Errand.folder(venue.data());
    }

    void begin(@Observes StartupEvent start) throws IOException {
        if (inAFile) {
            Files.createDirectories(folder);
            lock = Errand.lock(folder);
            lock.lock();
            for (Path leftByAKilledServer : files()) {
                Files.deleteIfExists(leftByAKilledServer);
            }
            metronome.every(LOOK, this::lookThrough);
        }
    }

    @PreDestroy
    void leave() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private void lookThrough() {
        Instant abandoned = clock.instant().minus(ABANDONED);
        for (Path file : files()) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
                    Files.delete(file);
                }
            } catch (IOException fetchedMeanwhile) {
                // as it should be
            }
        }
        files().stream().map(file -> file.getFileName().toString()).filter(name -> name.endsWith(Errand.WANTED))
                .map(name -> new Errand(folder, name.substring(0, name.length() - Errand.WANTED.length())))
                .forEach(this::copy);
    }

    private void copy(Errand errand) {
        try {
            Files.move(errand.wanted(), errand.begun());
            try (var connection = database.getConnection()) {
                Packing.copy(connection, errand.part());
                Files.move(errand.part(), errand.copy());
                LOG.info("The database was copied for a backup");
            } catch (SQLException | IOException failed) {
                LOG.errorf("The database could not be copied for a backup. Is the disk full? (%s)", failed.getMessage());
                Files.move(errand.begun(), errand.failed());
            }
        } catch (IOException takenBack) {
            LOG.infof("Nobody waits for a copy of the database any more: %s", takenBack.getClass().getName());
        }
    }

    /** All but the lock. */
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".lock")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
