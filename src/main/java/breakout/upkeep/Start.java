package breakout.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import breakout.kernel.SteadyClock;

/** Where the process begins: with a command, which needs no server, or else as the server. */
@QuarkusMain
public class Start {

    static final int DONE = 0;
    static final int UNDONE = 1;
    static final int NOT_UNDERSTOOD = 2;

    /** Of the program and not of what a venue keeps. */
    private static final String ARCHIVE = "archive";
    private static final String USAGE = """
            Without a command, the server starts. Commands:
              backup FILE    writes all that the data folder keeps to FILE, also while the server runs
              restore FILE   makes a data folder of a backup; it has to be empty, as has the database of PostgreSQL
              verify FILE    looks whether a backup can be relied on
              archive FILE   holds a short session with itself and writes to FILE by what Java starts in half the time
            The data folder is the one of config/application.properties or of BREAKOUT_DATA.""";

    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run();
        } else {
            System.exit(obey(args, System.out, System.err));
        }
    }

    /** @return what the process is to exit with */
    static int obey(String[] args, PrintStream out, PrintStream err) {
        boolean archive = args[0].equals(ARCHIVE);
        Optional<Command> command = Command.named(args[0]);
        if (command.isEmpty() && !archive || args.length != 2) {
            err.println(USAGE);
            return NOT_UNDERSTOOD;
        }
        try {
            Path file = Path.of(args[1]).toAbsolutePath().normalize();
            out.println(archive ? Archive.ofThisProcess().to(file)
                    : command.get().on(new Backup(file), Place.asSet(), new SteadyClock()));
            return DONE;
        } catch (Undone undone) {
            err.println(undone.getMessage());
        } catch (SQLException failed) {
            err.println("The database, or a copy of it, cannot be opened or read: " + failed.getMessage());
        } catch (IOException failed) {
            err.println("A file cannot be read or written (" + failed.getClass().getSimpleName() + "): " + failed.getMessage());
        }
        return UNDONE;
    }
}
