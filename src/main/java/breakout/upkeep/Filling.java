package breakout.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fills the tables of the schema that a connection is at with those of a backup, and looks whether all is as it was.
 *
 * @param bench where the backup is unpacked
 */
record Filling(Connection database, Layout layout, Workbench bench, Manifest manifest) {

    /** @throws Undone if the tables are not those of the backup, or PostgreSQL refuses what is in one */
    void fill() throws IOException, SQLException {
        demandTheSameTables();
        try (var statement = database.createStatement()) {
            // what the migrations put in is in the backup, as it was then
            statement.execute("truncate "
                    + layout.tables().stream().map(Layout::quoted).collect(Collectors.joining(", ")) + " restart identity");
        }
        for (String table : layout.tables()) {
            try (InputStream rows = Files.newInputStream(bench.at(Backup.part(table)))) {
                layout.fill(database, table, rows);
            } catch (SQLException refused) {
                // its message would tell the words that it stumbled over
                throw new Undone("PostgreSQL refuses what is in the table " + table + " (" + refused.getSQLState() + ")");
            }
        }
        setSequences();
    }

    /** What is otherwise than it was, or was never right, each in a sentence. */
    List<String> wrong() throws IOException, SQLException {
        List<String> wrong = new ArrayList<>(Contents.of(database).wrong(manifest.contents()));
        for (String part : manifest.files().keySet()) {
            if (!part.startsWith(Backup.KEYS)) {
                try (InputStream read = layout.read(database, part)) {
                    if (!Backup.copy(read, OutputStream.nullOutputStream()).equals(manifest.files().get(part))) {
                        wrong.add("Read back, " + part + " is not what it was.");
                    }
                }
            }
        }
        return wrong;
    }

    private void demandTheSameTables() {
        var here = new TreeSet<>(layout.tables());
        var there = manifest.files().keySet().stream().filter(part -> part.startsWith(Backup.TABLES)).map(Backup::table)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!here.equals(there)) {
            throw new Undone("The tables in it are not those of schema " + manifest.contents().schema());
        }
    }

    private void setSequences() throws IOException, SQLException {
        try (var setting = database.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
            for (String line : Files.readAllLines(bench.at(Backup.SEQUENCES))) {
                String[] sequence = line.split("\t");
                setting.setString(1, sequence[0]);
                setting.setLong(2, Long.parseLong(sequence[1]));
                setting.execute();
            }
        }
    }
}
