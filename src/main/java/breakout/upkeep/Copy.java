package breakout.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A database as it was at one moment, to be packed. */
interface Copy extends AutoCloseable {

    /** Of the database of this place, also while others write on. */
    static Copy of(Place place, Workbench bench) throws IOException, SQLException {
        if (place.isShared()) {
            return CopiedTables.of(place);
        }
        Path copy = bench.file("copy");
        new Copying(place).to(copy);
        return CopiedFile.of(copy, place, bench);
    }

    Contents contents();

    /** The names of what it consists of. */
    List<String> parts();

    InputStream read(String part) throws IOException, SQLException;

    @Override
    void close() throws SQLException;
}
